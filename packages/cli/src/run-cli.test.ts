import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { AtollError } from "@atoll/protocol";
import { describe, expect, it } from "vitest";

import { COMMANDS } from "./command/command-table.ts";
import { EXIT_CODES } from "./command/exit-codes.ts";
import { runCli } from "./run-cli.ts";
import { createFakeContext, runFake } from "./testing/fake-context.ts";
import { createTempProject } from "./testing/temp-project.ts";

describe("atoll", () => {
  it("shows its commands and its exit codes", async () => {
    for (const args of [[], ["--help"], ["-h"], ["help"]]) {
      const { code, out } = await runFake(args);
      expect(code).toBe(0);
      for (const { name, summary } of COMMANDS) expect(out).toContain(`${name.padEnd(8)}  ${summary}`);
      for (const { meaning } of Object.values(EXIT_CODES)) expect(out).toContain(meaning);
    }
  });

  it("says its version", async () => {
    expect(await runFake(["--version"])).toEqual({ code: 0, out: "0.1.0", error: "" });
  });

  it.each(COMMANDS.map(({ name }) => name))("shows options and examples of %s", async (name) => {
    const { code, out } = await runFake([name, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: atoll ${name}`);
    expect(out).toMatch(/--json {2,}\S/);
    expect(out).toMatch(/Examples\n {2}\S*.*atoll /);
  });

  it.each(["fly", "constructor", "__proto__"])("does not know the command %s", async (name) => {
    expect(await runFake([name])).toMatchObject({
      code: 2,
      out: "",
      error: expect.stringContaining(`"${name}"`),
    });
  });

  it.each([
    ["chekc", "check"],
    ["bundel", "bundle"],
    ["rolback", "rollback"],
  ])("knows what %s was meant to be", async (typed, meant) => {
    expect((await runFake([typed])).error).toContain(`Did you mean: atoll ${meant}`);
  });

  it.each([
    [["bundle", "--fast"], "--fast"],
    [["bundle", "--out"], "--out"],
    [["bundle", "a", "b"], '"b"'],
    [["create"], "<folder>"],
    [["release", "--percent", "10"], "<versionCode>"],
  ])("says what does not fit in %j", async (args, text) => {
    const { code, error } = await runFake(args);
    expect(code).toBe(2);
    expect(error).toContain(text);
    expect(error).toContain(`See: atoll ${args[0]} --help`);
  });

  it("says nothing of a terminal's own language back to it", async () => {
    const { error } = await runFake(["\u001b[2J\u202efly"]);
    for (const character of ["\u001b", "\u202e"]) expect(error).not.toContain(character);
  });

  it("tells a fault of its own apart, and where it was only when asked", async () => {
    const broken = {
      ...COMMANDS[0],
      name: "break",
      run: () => Promise.reject(new Error("boom")),
    } as (typeof COMMANDS)[0];
    const errors: string[] = [];
    const output = { out: () => undefined, error: (text: string) => void errors.push(text) };
    expect(await runCli(["break", "x"], output, createFakeContext().context, [broken])).toBe(70);
    expect(
      await runCli(["break", "x"], output, createFakeContext({ env: { ATOLL_DEBUG: "1" } }).context, [
        broken,
      ]),
    ).toBe(70);
    expect(errors[0]).toMatch(/^A fault of atoll itself: boom\n/);
    expect(errors[1]).toMatch(/Error: boom\n +at /);
  });

  it("ends with 130 when it is stopped, whatever that broke", async () => {
    const stopped = createFakeContext({ signal: AbortSignal.abort() });
    const waits = {
      ...COMMANDS[0],
      name: "wait",
      run: () => stopped.context.sleep(5),
    } as unknown as (typeof COMMANDS)[0];
    const errors: string[] = [];
    const output = { out: () => undefined, error: (text: string) => void errors.push(text) };
    expect(await runCli(["wait", "x"], output, stopped.context, [waits])).toBe(130);
    expect(errors).toEqual(["Stopped."]);
  });

  it.each([
    ["NOT_SIGNED_IN", 3],
    ["TOKEN_EXPIRED", 3],
    ["FORBIDDEN", 4],
    ["VERSION_NOT_RISING", 4],
    ["REGISTRY_UNREACHABLE", 5],
    ["UNAVAILABLE", 5],
    ["PACKAGE_TOO_LARGE", 1],
  ] as const)("ends a command that meets %s with %d", async (code, exit) => {
    const api = { me: () => Promise.reject(new AtollError(code, "Why.")) };
    const fake = createFakeContext({ signedInTo: "http://localhost:4000", api });
    expect(await runFake(["whoami"], fake)).toEqual({ code: exit, out: "", error: `${code}  Why.` });
    const json = await runFake(["whoami", "--json"], fake);
    expect(json.code).toBe(exit);
    expect(JSON.parse(json.out)).toEqual({ ok: false, code, message: "Why.", problems: [] });
  });

  it("says which file the system did not let it use", async () => {
    await using project = await createTempProject({ "dist.zip/x": "" });
    const { code, error } = await runFake(["bundle", project.dir]);
    expect(code).toBe(1);
    expect(error).toMatch(/^FILE_UNUSABLE {2}\S*dist\.zip\S* cannot be used \(E[A-Z]+\)/);
  });
});

describe("atoll bundle", () => {
  it("builds a folder and shows the sizes against their caps", async () => {
    await using project = await createTempProject();
    const { code, out } = await runFake(["bundle", project.dir]);
    expect(code).toBe(0);
    expect(out).toMatch(/main\.jsbundle +\d+ B +\d+ B gzip {2}of 2\.00 MiB/);
    expect(out).toMatch(/ of 10\.00 MiB packed, in .*dist\.zip/);
    expect(out).toContain("com.example.sample");
  });

  it("gives the report as JSON", async () => {
    await using project = await createTempProject();
    const { code, out } = await runFake(["bundle", project.dir, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, modules: ["@atoll/sdk/ui", "react/jsx-runtime"] });
  });

  it("shows code, place, source line and hint of a problem", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `import { View } from "react-native";\nexport default View;\n`,
    });
    const { code, out, error } = await runFake(["bundle", project.dir]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain("IMPORT_NOT_ALLOWED  src/main.tsx:1:22");
    expect(error).toContain(`1 | import { View } from "react-native";`);
    expect(error).toContain("View → Stack, Row, Box or Card");
  });

  it("gives problems as JSON", async () => {
    await using project = await createTempProject({ "src/main.tsx": "export default (" });
    const { code, out } = await runFake(["bundle", project.dir, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      code: "BUNDLE_FAILED",
      problems: [{ code: "BUNDLE_FAILED", at: { file: "src/main.tsx", line: 1 } }],
    });
  });

  it("runs as a program and exits with 1 when something is wrong", async () => {
    await using project = await createTempProject({}, { entry: "src/gone.tsx" });
    const bin = resolve(import.meta.dirname, "../bin/atoll.mjs");
    await expect(promisify(execFile)(process.execPath, [bin, "bundle", project.dir])).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("src/gone.tsx"),
    });
  });
});

import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

import { describe, expect, it } from "vitest";

import { runCli } from "./run-cli.ts";
import { createTempProject } from "./testing/temp-project.ts";

async function run(...args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCli(args, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

describe("atoll", () => {
  it("shows its commands", async () => {
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining("atoll bundle") });
    expect(await run("bundle", "--help")).toMatchObject({ code: 0, out: expect.stringContaining("Usage:") });
    expect(await run("--version")).toMatchObject({ code: 0, out: "0.1.0" });
  });

  it.each(["fly", "constructor", "__proto__"])("does not know the command %s", async (name) => {
    expect(await run(name)).toMatchObject({ code: 1, error: expect.stringContaining(name) });
  });

  it("says which option it does not know", async () => {
    expect(await run("bundle", "--fast")).toMatchObject({
      code: 1,
      error: expect.stringContaining("--fast"),
    });
  });
});

describe("atoll bundle", () => {
  it("builds a folder and shows the sizes against their caps", async () => {
    await using project = await createTempProject();
    const { code, out } = await run("bundle", project.dir);
    expect(code).toBe(0);
    expect(out).toMatch(/main\.jsbundle +\d+ B +\d+ B gzip {2}of 2\.00 MiB/);
    expect(out).toContain("com.example.sample");
  });

  it("gives the report as JSON", async () => {
    await using project = await createTempProject();
    const { code, out } = await run("bundle", project.dir, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, modules: ["@atoll/sdk/ui", "react/jsx-runtime"] });
  });

  it("shows code, place, source line and hint of a problem", async () => {
    await using project = await createTempProject({
      "src/main.tsx": `import { View } from "react-native";\nexport default View;\n`,
    });
    const { code, out, error } = await run("bundle", project.dir);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain("IMPORT_NOT_ALLOWED  src/main.tsx:1:22");
    expect(error).toContain(`1 | import { View } from "react-native";`);
    expect(error).toContain("View → Stack, Row or Card");
  });

  it("gives problems as JSON", async () => {
    await using project = await createTempProject({ "src/main.tsx": "export default (" });
    const { code, out } = await run("bundle", project.dir, "--json");
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

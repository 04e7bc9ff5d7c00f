import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { candidates, findConfinement } from "./confinement.ts";
import { permissionFlag } from "./node-command.ts";
import { ownPackage } from "./package-folders.ts";
import { runLimited } from "./run-limited.ts";
import type { LimitedRun } from "./run-limited.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (from: Uint8Array) => new TextDecoder().decode(from);
const readable = [ownPackage(import.meta.url)];
const entry = (name: string) => ({ entry: new URL(`./testing/${name}.ts`, import.meta.url), readable });
const end = (how: string, limits: LimitedRun["limits"] = {}) =>
  runLimited({
    run: entry("ending-entry"),
    files: new Map([
      ["how", bytes(how)],
      ["input", bytes("as it came")],
    ]),
    limits: { timeoutMs: 10_000, ...limits },
  });

describe("a hostile entry", () => {
  const server = createServer((socket) => socket.end());
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atoll-secret-"));
    await writeFile(join(folder, "key"), "secret");
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  it("gets no environment, files, processes, threads, code from text, and no network where the system can cut it", async () => {
    const told = { secretFile: join(folder, "key"), port: (server.address() as AddressInfo).port };
    const result = await runLimited({
      run: entry("hostile-entry"),
      files: new Map([["told.json", bytes(JSON.stringify(told))]]),
    });
    const { withoutNetwork, uid } = await findConfinement();
    const beyond = [
      ...(withoutNetwork ? [] : ["dns", "connect"]),
      ...(uid === undefined ? ["signalParent"] : []),
    ];
    expect(result).toMatchObject({ ended: "done" });
    const got = result.ended === "done" ? (JSON.parse(text(result.output)) as string[]) : [];
    expect(got.filter((name) => !beyond.includes(name))).toEqual([]);
  });
});

describe("an entry", () => {
  it("reads its input and gives its output", async () => {
    const result = await end("echo");
    expect(result.ended === "done" && text(result.output)).toBe("as it came");
  });

  it.each([
    ["throw", "crashed", /broken on purpose/],
    ["abort", "crashed", /./],
    ["deep", "crashed", /Maximum call stack/],
    ["flood", "output", /more than 1048576 bytes/],
  ])("that does %s is a result", async (how, ended, detail) => {
    const result = await end(how, { outputBytes: 1024 * 1024 });
    expect(result).toMatchObject({ ended, detail: expect.stringMatching(detail) });
  });

  it("that fills its heap, or buffers beside it, has run out of memory", async () => {
    for (const how of ["heap", "buffers"]) {
      expect(await end(how, { memoryMiB: 64, timeoutMs: 30_000 })).toMatchObject({ ended: "memory" });
    }
  });

  it("that never ends is ended, whether it works or waits", async () => {
    expect(await end("loop", { cpuSeconds: 1 })).toMatchObject({ ended: "timeout", detail: /CPU/ });
    expect(await end("wait", { timeoutMs: 500 })).toMatchObject({ ended: "timeout", detail: /500 ms/ });
  });

  it("leaves nothing behind", async () => {
    const own = await mkdtemp(join(tmpdir(), "atoll-temporary-"));
    await chmod(own, 0o755);
    vi.stubEnv("TMPDIR", own);
    await end("throw");
    await end("echo");
    await end("wait", { timeoutMs: 200 });
    vi.unstubAllEnvs();
    expect(await readdir(own)).toEqual([]);
    await rm(own, { recursive: true });
  });
});

describe("a program", () => {
  const shell = (script: string, more: Partial<LimitedRun> = {}) =>
    runLimited({ run: { program: "/bin/sh", args: ["-c", script] }, ...more });

  it("finds its files and leaves files to bring back", async () => {
    const result = await shell("/bin/cat in > out; echo x > other", {
      files: new Map([["in", bytes("abc")]]),
      keep: ["out"],
    });
    expect(
      result.ended === "done" && [...result.files].map(([name, content]) => [name, text(content)]),
    ).toEqual([["out", "abc"]]);
  });

  it("cannot make us read what a link points to, a pipe, or a file too long", async () => {
    const script =
      "/bin/ln -s /etc/passwd link; /usr/bin/mkfifo pipe; /usr/bin/head -c 5000 /dev/zero > long";
    const result = await shell(script, {
      keep: ["link", "pipe", "long", "none"],
      limits: { outputBytes: 4_096 },
    });
    expect(result.ended === "done" && [...result.files.keys()]).toEqual([]);
  });

  it("has no environment", async () => {
    const result = await runLimited({ run: { program: "/usr/bin/env", args: [] } });
    expect(result.ended === "done" && text(result.output)).toBe("");
  });

  it("is ended together with what it started", async () => {
    const marker = `4${process.pid}.25`;
    await shell(`/bin/sleep ${marker} & /bin/sleep ${marker}`, { limits: { timeoutMs: 300 } });
    const { output } = (await runLimited({
      run: { program: "/bin/ps", args: ["-eo", "args"] },
    })) as { output: Uint8Array };
    expect(text(output)).not.toContain(marker);
  });

  it("that is not there is a result", async () => {
    expect(await runLimited({ run: { program: "/nowhere/at/all", args: [] } })).toMatchObject({
      ended: "crashed",
    });
  });
});

describe("confinement", () => {
  it("is none where the system offers none, and always ends with none", () => {
    expect(candidates("darwin", false)).toEqual([{ prefix: [], withoutNetwork: false }]);
    for (const isRoot of [true, false]) expect(candidates("linux", isRoot).at(-1)?.prefix).toEqual([]);
  });

  it("uses the permission model under the name that this Node has for it", () => {
    expect(permissionFlag(new Set(["--permission"]))).toBe("--permission");
    expect(permissionFlag(new Set(["--experimental-permission"]))).toBe("--experimental-permission");
    expect(permissionFlag(new Set())).toBe(undefined);
  });
});

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packAll } from "../../scripts/pack/pack-all.ts";
import { createCreator } from "./creator.ts";
import type { Creator } from "./creator.ts";
import { startNpmServer } from "../../apps/registry/src/npm/testing/npm-server.ts";
import type { NpmServer } from "../../apps/registry/src/npm/testing/npm-server.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "atoll-creator-"));
const project = join(folder, "tip-splitter");
let server: NpmServer;
let creator: Creator;

// Each step goes on where the one before ended: one folder, from empty to a package.
beforeAll(async () => {
  await packAll({ root: ROOT });
  server = await startNpmServer(join(ROOT, ".atoll", "npm"));
  mkdirSync(project);
  creator = createCreator({ home: folder, project, registry: server.origin });
}, 120_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe("an empty folder, npm and the address of a registry", () => {
  it("become a mini-app whose test passes on the machine's own Node", async () => {
    const scope = `--@atoll:registry=${server.origin}/npm/`;
    const made = await creator.npm(
      "exec",
      "--yes",
      scope,
      "--",
      "@atoll/cli",
      "create",
      ".",
      "--yes",
      "--registry",
      server.origin,
    );
    expect(made, made.err).toMatchObject({
      code: 0,
      out: expect.stringContaining("com.example.tip-splitter"),
    });
    expect(readdirSync(project).sort()).toEqual(
      [
        ".gitignore",
        ".npmrc",
        "README.md",
        "assets",
        "manifest.json",
        "package.json",
        "src",
        "test",
        "tsconfig.json",
      ].sort(),
    );
    const installed = await creator.npm("install", "--no-audit", "--no-fund");
    expect(installed, installed.err).toMatchObject({ code: 0 });
    const tested = await creator.npm("test");
    expect(tested, tested.out + tested.err).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 passed/),
    });
  }, 90_000);

  it("become one whose types hold and whose checks find nothing", async () => {
    const types = await creator.npm("exec", "--", "tsc", "--noEmit");
    expect(types, types.out).toMatchObject({ code: 0, out: "" });
    const checked = await creator.atoll("check", "--json");
    expect(checked, checked.out + checked.err).toMatchObject({ code: 0 });
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, findings: [] });
  }, 60_000);

  it("find a fault by the creator's own file and line, and find it gone", async () => {
    creator.edit("src/main.tsx", (text) =>
      text.replace("setCount(count + 1);", 'setCount(eval("count + 1"));'),
    );
    const line =
      readFileSync(join(project, "src/main.tsx"), "utf8")
        .split("\n")
        .findIndex((each) => each.includes("eval(")) + 1;
    const found = await creator.atoll("check", "--json");
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([
        expect.objectContaining({ severity: "blocking", file: "src/main.tsx", line }),
      ]),
    });
    const shown = await creator.atoll("check");
    expect(shown.out).toContain(`src/main.tsx:${line}:`);
    creator.edit("src/main.tsx", (text) => text.replace('eval("count + 1")', "count + 1"));
    expect((await creator.atoll("check")).code).toBe(0);
  }, 60_000);

  it("are shown in the simulator that the package brings along", async () => {
    const dev = await creator.dev();
    const page = await fetch(dev.url);
    expect(await page.text()).toContain("· Development</title>");
    for (const path of ["/device", "/favicon.svg"])
      expect((await fetch(`${dev.url}${path}`)).status).toBe(200);
    expect((await fetch(`${dev.url}/dev/packages/1/main.jsbundle`)).status).toBe(200);
    expect(await dev.stop()).toBe(0);
  }, 60_000);

  it("find a permission that nobody can grant", async () => {
    creator.edit("manifest.json", (text) =>
      text.replace(
        '"lang": "en"',
        '"lang": "en", "permissions": [{ "name": "mind", "access": "read", "reason": "Guess." }]',
      ),
    );
    const found = await creator.atoll("check");
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/manifest\.json.*mind/);
    creator.edit("manifest.json", (text) => text.replace(/, "permissions": .*\]/, ""));
  }, 30_000);

  it("give the same package each time", async () => {
    const digests: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      rmSync(join(project, "dist"), { recursive: true, force: true });
      rmSync(join(project, "dist.zip"), { force: true });
      expect((await creator.atoll("bundle")).code).toBe(0);
      digests.push(
        createHash("sha256")
          .update(readFileSync(join(project, "dist.zip")))
          .digest("hex"),
      );
    }
    expect(digests[1]).toBe(digests[0]);
  }, 30_000);

  it("are installed again from their lockfile", async () => {
    const again = await creator.npm("ci", "--no-audit", "--no-fund");
    expect(again, again.err).toMatchObject({ code: 0 });
  }, 60_000);
});

import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { bundleMiniApp } from "@atoll/cli";
import { findingSchema } from "@atoll/distribution/registry";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHECKS } from "./checks.ts";
import { bytes, component, manifestText, samplePackage } from "./testing/sample-package.ts";

const EXAMPLE = fileURLToPath(new URL("../../../examples/expense-journal", import.meta.url));

async function runAll(files: ReadonlyMap<string, Uint8Array>) {
  const found = [];
  for (const check of CHECKS) found.push(...(await check.run({ files })));
  return found;
}

describe("the rule pack on a real mini-app", () => {
  let folder = "";
  const files = new Map<string, Uint8Array>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "atoll-checks-"));
    await bundleMiniApp({ projectDir: EXAMPLE, outDir: folder });
    for (const path of await readdir(folder, { recursive: true })) {
      const file = join(folder, path);
      if ((await stat(file)).isFile()) files.set(path, new Uint8Array(await readFile(file)));
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("has no complaint about it: only the packages that it takes in are noted", async () => {
    const found = await runAll(files);
    expect(found.filter(({ severity }) => severity !== "note")).toEqual([]);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(["sources/package"]));
  });
});

describe("the rule pack", () => {
  it("gives findings as the API carries them, all that there are, for a package that is wrong in every way", async () => {
    const files = samplePackage(`eval(a);${component("null")}`, { manifest: { trusted: true }, map: "{" });
    files.set("assets/a.svg", bytes("<svg/>")).set("assets/b.png", bytes("MZ"));
    const found = await runAll(files);
    for (const each of found) expect(findingSchema.parse(each)).toEqual(each);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set([
        "manifest/invalid",
        "images/unknown-asset",
        "images/not-an-image",
        "static/bytecode",
        "static/eval",
        "sources/bad-map",
      ]),
    );
  });

  it("has a finding for a package without anything in it", async () => {
    expect((await runAll(new Map())).some(({ severity }) => severity === "blocking")).toBe(true);
  });

  it("gives findings, never an exception, whatever the bytes of a package", async () => {
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string().map(bytes),
      fc.constant(bytes(manifestText())),
    );
    const names = [
      "manifest.json",
      "main.jsbundle",
      "main.jsbundle.map",
      "assets/a.png",
      "chunks/b.jsbundle",
    ] as const;
    const property = fc.asyncProperty(fc.tuple(...names.map(() => file)), async (contents) => {
      const found = await runAll(
        new Map(names.map((name, index) => [name, contents[index] ?? new Uint8Array()])),
      );
      expect(found.length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 5 });
  });
});

import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkIntegrity, readPackage } from "@atoll/distribution/package";
import type { RegistryApi, Version } from "@atoll/distribution/registry";
import { AtollError, parseManifest } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { buildExample, sourceDigest, zipWithCode } from "../../scripts/seed/example-package.ts";
import { highestCode, releaseExample } from "../../scripts/seed/release-example.ts";
import { readSeedState, writeSeedState } from "../../scripts/seed/seed-state.ts";

const EXAMPLE = join(import.meta.dirname, "..", "..", "examples", "expense-journal");
const folder = () => mkdtempSync(join(tmpdir(), "atoll-seed-"));

describe("an example's package", () => {
  it("is what atoll bundle makes, under another version code, and the same each time", async () => {
    const built = await buildExample(EXAMPLE);
    const zip = zipWithCode(built, 41);
    expect(Buffer.from(zipWithCode(await buildExample(EXAMPLE), 41)).equals(zip)).toBe(true);
    const files = readPackage(zip);
    checkIntegrity(files);
    const text = (path: string, of: ReadonlyMap<string, Uint8Array>) =>
      new TextDecoder().decode(of.get(path));
    const manifest = parseManifest(text("manifest.json", files));
    expect(manifest.version).toEqual({ ...built.manifest.version, code: 41 });
    expect(text("main.jsbundle", files)).toBe(text("main.jsbundle", built.files));
  });

  it("is due again when its source changes, and not for what was installed or built", () => {
    const project = folder();
    cpSync(join(EXAMPLE, "src"), join(project, "src"), { recursive: true });
    const first = sourceDigest(project);
    mkdirSync(join(project, "node_modules", "x"), { recursive: true });
    writeFileSync(join(project, "node_modules", "x", "index.js"), "");
    mkdirSync(join(project, "dist"));
    writeFileSync(join(project, "dist", "main.jsbundle"), "");
    expect(sourceDigest(project)).toBe(first);
    writeFileSync(join(project, "src", "more.ts"), "");
    expect(sourceDigest(project)).not.toBe(first);
  });
});

describe("releasing an example", () => {
  const all = ["upload", "submit", "approve", "release"];
  it.each<[Version["state"], readonly string[]]>([
    ["uploaded", all],
    ["ready", all],
    ["in_review", ["upload", "approve", "release"]],
    ["approved", ["upload", "release"]],
    ["released", ["upload"]],
  ])("goes on from %s", async (state, steps) => {
    const registry = fakeRegistry(state);
    await releaseExample(PACKAGE, registry.people);
    expect(registry.steps).toEqual(steps);
  });

  it("stops with what the checks found", async () => {
    const registry = fakeRegistry("checks_failed");
    await expect(releaseExample(PACKAGE, registry.people)).rejects.toThrow(
      /script\.eval {2}main\.jsbundle:3 {2}It makes code of text\. Remove it\./,
    );
    expect(registry.steps).toEqual(["upload"]);
  });

  it("begins after the highest version code that was used", async () => {
    expect(await highestCode(fakeRegistry("released").people.creator, "org.atoll.tip")).toBe(7);
    expect(await highestCode(fakeRegistry("released").people.creator, "org.atoll.other")).toBe(0);
  });
});

describe("what the seed remembers", () => {
  it("is read back, and readable by its owner alone", () => {
    const file = join(folder(), "data", "seed.json");
    const state = readSeedState(file);
    const examples = { tip: { digest: "1", code: 2, released: true } };
    writeSeedState(file, { ...state, examples });
    expect(readSeedState(file)).toEqual({ ...state, examples });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("begins with passwords that nobody had before", () => {
    const passwords = [1, 2].flatMap(() =>
      Object.values(readSeedState("/nowhere/seed.json").accounts).map(({ password }) => password),
    );
    expect(new Set(passwords).size).toBe(6);
  });

  it.each(["", "{", "{}", '{"accounts":{}}'])("is not taken for new when the file says %j", (text) => {
    const dir = folder();
    writeFileSync(join(dir, "seed.json"), text);
    expect(() => readSeedState(join(dir, "seed.json"))).toThrow(/Delete the folder/);
    rmSync(dir, { recursive: true });
  });
});

const PACKAGE = { id: "org.atoll.tip", name: "Tip", zip: new Uint8Array([1]) };

/** People at a registry where the package's version stands in a state, and goes on as they act. */
function fakeRegistry(start: Version["state"]) {
  const steps: string[] = [];
  let state = start;
  let compiling = true;
  const version = (): Version => ({
    id: "v1",
    app: PACKAGE.id,
    version: { name: "1.0.0", code: 7 },
    state,
    createdAt: "2026-01-01T00:00:00.000Z",
    steps: [],
    findings:
      state === "checks_failed"
        ? [
            {
              rule: "script.eval",
              severity: "blocking",
              message: "It makes code of text.",
              fix: "Remove it.",
              file: "main.jsbundle",
              line: 3,
              column: null,
              evidence: null,
            },
          ]
        : [],
    decision: null,
  });
  const act = (step: string, next: Version["state"]) => {
    steps.push(step);
    state = next;
    return version();
  };
  const creator: Partial<RegistryApi> = {
    apps: async () => [{ id: PACKAGE.id, team: "t", name: "Tip", createdAt: "2026-01-01T00:00:00.000Z" }],
    versions: async () => [version()],
    upload: async () => act("upload", state),
    version: async () => {
      const seen = version();
      if (state === "uploaded") state = "ready";
      return seen;
    },
    submit: async () => act("submit", "in_review"),
    release: async () => {
      if (compiling) {
        compiling = false;
        throw new AtollError("STATE_CONFLICT", "It is being compiled.");
      }
      act("release", "released");
      return {
        id: "r1",
        app: PACKAGE.id,
        version: { name: "1.0.0", code: 7 },
        state: "released",
        percent: 100,
        paused: false,
        createdAt: "2026-01-01T00:00:00.000Z",
      };
    },
  };
  const post = async () => void act("approve", "approved");
  const reviewer = { get: () => Promise.reject(new Error("not asked")), post };
  return { steps, people: { creator: creator as RegistryApi, team: "t", reviewer } };
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PackedEntry, PackedIndex } from "../../apps/registry/src/npm/packed-index.ts";
import { packAll } from "../../scripts/pack/pack-all.ts";
import { PACKED_PACKAGES } from "../../scripts/pack/packed-packages.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const dir = mkdtempSync(join(tmpdir(), "atoll-packed-"));
let packages: readonly PackedEntry[] = [];
const unpacked = ({ packageJson }: PackedEntry) => join(dir, "unpacked", packageJson.name);

beforeAll(async () => {
  // Where every test and every start finds them, so that they are packed once.
  packages = newest(await packAll({ root: ROOT }));
  for (const entry of packages) {
    execFileSync("mkdir", ["-p", unpacked(entry)]);
    execFileSync("tar", [
      "-xzf",
      join(ROOT, ".atoll", "npm", entry.file),
      "--strip-components=1",
      "-C",
      unpacked(entry),
    ]);
  }
}, 120_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("the packed packages", () => {
  it("are those of the table, each with licence, readme and the oldest Node it runs on", () => {
    expect(packages.map(({ packageJson }) => packageJson.name)).toEqual(
      PACKED_PACKAGES.map(({ name }) => `@atoll/${name}`),
    );
    for (const entry of packages) {
      expect(readdirSync(unpacked(entry))).toEqual(
        expect.arrayContaining(["LICENSE", "README.md", "package.json"]),
      );
      expect(entry.packageJson).toMatchObject({
        license: "Apache-2.0",
        engines: { node: ">=20.19" },
        type: "module",
      });
      expect(entry.packageJson).not.toHaveProperty("private");
    }
  });

  it("hold no TypeScript but declarations and the template, and no file that names one", () => {
    for (const entry of packages) {
      const files = filesOf(entry).filter((path) => !path.startsWith("template/"));
      expect(files.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))).toEqual([]);
      for (const path of files.filter(
        (each) => /^(dist|bin)\/.*\.(js|mjs)$/.test(each) && !each.includes("/prebuilt/"),
      )) {
        const imports = [
          ...read(entry, path).matchAll(/^\s*(?:import|export)\b[^"\n]*"([^"\n]+\.tsx?)";?$/gm),
        ];
        expect({ path, imports: imports.map(([, name]) => name) }).toEqual({ path, imports: [] });
      }
    }
  });

  it.each([
    ["Promise.withResolvers, Promise.try", /\bPromise\.(withResolvers|try)\b/],
    ["Array.fromAsync", /\bArray\.fromAsync\b/],
    ["Object.groupBy, Map.groupBy", /\b(Object|Map)\.groupBy\b/],
    ["URL.parse", /\bURL\.parse\b/],
    ["RegExp.escape, Error.isError", /\b(RegExp\.escape|Error\.isError)\b/],
    [
      "helpers of iterators",
      /\.(values|keys|entries|matchAll)\(\)\.(map|filter|toArray|some|every|find|take|drop|reduce|flatMap|forEach)\(/,
    ],
    ["Base64 and hex of bytes", /\.(toBase64|toHex)\(|Uint8Array\.from(Base64|Hex)\b/],
    ["glob of node:fs", /\bglob(Sync)?\b.*"node:fs/],
    ["using", /^\s*(await )?using \w+ =/m],
    ["JSON modules", /\bwith \{\s*type: "json"/],
  ])("use nothing that Node 20 has not: %s", (_, pattern) => {
    const users = packages.flatMap((entry) =>
      filesOf(entry)
        .filter((path) => /^(dist|bin)\/.*\.m?js$/.test(path) && !path.includes("/prebuilt/"))
        .filter((path) => pattern.test(read(entry, path)))
        .map((path) => `${entry.packageJson.name}/${path}`),
    );
    expect(users).toEqual([]);
  });

  it("depend on exact versions only, and among each other on what is packed", () => {
    const versions = new Map(packages.map(({ packageJson }) => [packageJson.name, packageJson.version]));
    for (const { packageJson } of packages) {
      const { dependencies = {}, peerDependencies = {} } = packageJson as {
        dependencies?: object;
        peerDependencies?: object;
      };
      for (const [name, version] of Object.entries({ ...dependencies, ...peerDependencies })) {
        expect(version).toMatch(/^\d+\.\d+\.\d+/);
        if (name.startsWith("@atoll/")) expect(versions.get(name)).toBe(version);
      }
    }
  });

  it("export files that are there", () => {
    for (const entry of packages) {
      const targets = JSON.stringify(entry.packageJson["exports"]).matchAll(/"(\.\/[^"]+\.[a-z.]+)"(?!:)/g);
      for (const [, target = ""] of targets) expect(filesOf(entry)).toContain(target.slice("./".length));
    }
  });

  it("bring no host half of the kit, and so no React Native, to creators", () => {
    const all = JSON.stringify(packages.map(({ packageJson }) => packageJson));
    for (const name of ["react-native", "react-native-web", "@shopify/flash-list", "react-dom"])
      expect(all).not.toContain(`"${name}":`);
  });

  it("are the same bytes when they are packed again, and not packed again from the same sources", async () => {
    const again = await packAll({ root: ROOT, outDir: join(dir, "again") });
    expect(newest(again)).toEqual(packages);
    const told: string[] = [];
    await packAll({ root: ROOT, outDir: join(dir, "again"), tell: (line) => void told.push(line) });
    expect(told).toEqual([]);
  }, 120_000);
});

/** Versions of other sources are kept beside them. */
function newest({ packages: all }: PackedIndex): readonly PackedEntry[] {
  return all.filter(({ packageJson }) => packageJson.version === all[0]?.packageJson.version);
}

function filesOf(entry: PackedEntry): string[] {
  return readdirSync(unpacked(entry), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(unpacked(entry).length + 1));
}

function read(entry: PackedEntry, path: string): string {
  return readFileSync(join(unpacked(entry), path), "utf8");
}

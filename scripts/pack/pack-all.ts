import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { readPackedIndex } from "../../apps/registry/src/npm/packed-index.ts";
import type { PackedIndex } from "../../apps/registry/src/npm/packed-index.ts";
import { sourceKey } from "@atoll/web-server";
import { waitForLock } from "../start/lock.mjs";
import { compileSources } from "./compile.ts";
import { packPackage, readSourcePackageJson } from "./pack-package.ts";
import type { Packed, PackingPlace } from "./pack-package.ts";
import { entryFiles } from "./package-json.ts";
import { PACKED_PACKAGES } from "./packed-packages.ts";
import type { PackedPackage } from "./packed-packages.ts";
import { isComplete, writePacked } from "./write-packed.ts";

export type PackOptions = {
  /** Root of the checkout. */
  readonly root: string;
  /** Where tarballs and index go; `.atoll/npm` of the checkout by default. */
  readonly outDir?: string;
  tell?(line: string): void;
};

/** Packs what creators install, unless it was packed from the same sources before. One process packs at a time. */
export async function packAll({
  root,
  outDir = join(root, ".atoll", "npm"),
  tell = () => undefined,
}: PackOptions): Promise<PackedIndex> {
  mkdirSync(outDir, { recursive: true });
  const release = await waitForLock(outDir);
  try {
    const key = packingKey(root);
    const earlier = await readPackedIndex(outDir);
    if (earlier?.key === key && isComplete(outDir, earlier)) return earlier;
    tell("Packing @atoll packages for creators …");
    return writePacked(outDir, { key, packed: await build(root, key), earlier });
  } finally {
    release();
  }
}

async function build(root: string, key: string) {
  const compiledDir = mkdtempSync(join(tmpdir(), "atoll-pack-"));
  try {
    // All of them end before the folder goes, whichever failed.
    const ended = await Promise.allSettled(
      PACKED_PACKAGES.map((packed) => compileAndPack({ root, compiledDir, key }, packed)),
    );
    const all = ended.map((each) => {
      if (each.status === "rejected") throw each.reason;
      return each.value;
    });
    checkImports(all);
    return all;
  } finally {
    rmSync(compiledDir, { recursive: true, force: true });
  }
}

async function compileAndPack(place: PackingPlace, packed: PackedPackage): Promise<Packed> {
  const { root, compiledDir } = place;
  const source = readSourcePackageJson(root, packed.name);
  const { exported, started } = entryFiles(packed, source);
  const files = [...exported, ...started].map((path) => join(root, "packages", packed.name, path));
  // One by one: in a program of all packages, types would be named by the packages above.
  await compileSources(root, files, join(compiledDir, packed.name));
  return packPackage(place, packed);
}

/** Every module of ours that a package imports is one that its package is packed with. */
function checkImports(all: readonly Packed[]): void {
  const offered = new Set(
    PACKED_PACKAGES.flatMap(({ name, exports }) => exports.map((path) => `@atoll/${name}${path.slice(1)}`)),
  );
  for (const { packageJson, imported } of all) {
    const missing = [...imported].find((each) => each.startsWith("@atoll/") && !offered.has(each));
    if (missing !== undefined)
      throw new Error(
        `${packageJson.name} imports ${missing}, which is not packed. Add it to packed-packages.ts.`,
      );
  }
}

/** A digest of everything that goes into the packages. */
function packingKey(root: string): string {
  const files = PACKED_PACKAGES.flatMap(({ name, copies = [] }) =>
    ["README.md", ...copies].flatMap((path) => allFiles(root, join("packages", name, path))),
  );
  return sourceKey(root, [
    "packages",
    "apps/registry/src/npm",
    "scripts/pack",
    "tsconfig.base.json",
    "package-lock.json",
    "LICENSE",
    ...files,
  ]);
}

function allFiles(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  } catch {
    return [path];
  }
}

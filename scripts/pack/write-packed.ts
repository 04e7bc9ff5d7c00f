import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKED_INDEX } from "../../apps/registry/src/npm/packed-index.ts";
import type { PackedEntry, PackedIndex } from "../../apps/registry/src/npm/packed-index.ts";
import type { Packed } from "./pack-package.ts";

/** True when everything that the index names is there. */
export function isComplete(dir: string, { packages }: PackedIndex): boolean {
  return packages.every(({ file }) => existsSync(join(dir, file)));
}

/** Versions that are kept, so that what a creator's lockfile names is there for a while after the checkout has changed. */
const KEPT_VERSIONS = 10;

export type PackedSet = {
  /** Digest of the sources. */
  readonly key: string;
  readonly packed: readonly Packed[];
  /** What the folder held before. */
  readonly earlier: PackedIndex | undefined;
};

/** Writes tarballs, then the index that names them: readers see the old set or the new one. Tarballs of no index are removed. */
export function writePacked(dir: string, { key, packed, earlier }: PackedSet): PackedIndex {
  const added = packed.map((each) => writeTarball(dir, each));
  const isNew = versionsOf(added);
  const before = (earlier?.packages ?? []).filter(
    ({ file, packageJson }) => !isNew.has(packageJson.version) && existsSync(join(dir, file)),
  );
  const kept = new Set([...versionsOf(before)].slice(0, KEPT_VERSIONS - 1));
  const index: PackedIndex = {
    key,
    packages: [...added, ...before.filter(({ packageJson }) => kept.has(packageJson.version))],
  };
  writeWhole(join(dir, PACKED_INDEX), Buffer.from(`${JSON.stringify(index, null, 2)}\n`));
  const named = new Set(index.packages.map(({ file }) => file));
  for (const file of readdirSync(dir)) {
    if (file.endsWith(".tgz") && !named.has(file)) rmSync(join(dir, file), { force: true });
  }
  return index;
}

/** In the order of the index, which is newest first. */
function versionsOf(entries: readonly PackedEntry[]): ReadonlySet<string> {
  return new Set(entries.map(({ packageJson }) => packageJson.version));
}

function writeTarball(dir: string, { packageJson, tarball }: Packed): PackedEntry {
  const { bytes, ...about } = tarball;
  const file = `${packageJson.name.replace("@atoll/", "")}-${packageJson.version}.tgz`;
  writeWhole(join(dir, file), bytes);
  return { packageJson: { ...packageJson }, file, ...about };
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, bytes);
  renameSync(part, file);
}

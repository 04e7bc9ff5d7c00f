import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKED_INDEX } from "../../apps/registry/src/npm/packed-index.ts";
import type { PackedIndex } from "../../apps/registry/src/npm/packed-index.ts";
import type { Packed } from "./pack-package.ts";

/** True when everything that the index names is there. */
export function isComplete(dir: string, { packages }: PackedIndex): boolean {
  return packages.every(({ file }) => existsSync(join(dir, file)));
}

/** Writes tarballs, then the index that names them: readers see the old set or the new one. Tarballs of no index are removed. */
export function writePacked(dir: string, key: string, all: readonly Packed[]): PackedIndex {
  const packages = all.map(({ packageJson, tarball }) => {
    const { bytes, ...about } = tarball;
    const { name, version } = packageJson as { name: string; version: string };
    const file = `${name.replace("@atoll/", "")}-${version}-${about.shasum.slice(0, 12)}.tgz`;
    writeWhole(join(dir, file), bytes);
    return { packageJson: { ...packageJson, name, version }, file, ...about };
  });
  const index: PackedIndex = { key, packages };
  writeWhole(join(dir, PACKED_INDEX), Buffer.from(`${JSON.stringify(index, null, 2)}\n`));
  const named = new Set(packages.map(({ file }) => file));
  for (const file of readdirSync(dir)) {
    if (file.endsWith(".tgz") && !named.has(file)) rmSync(join(dir, file), { force: true });
  }
  return index;
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, bytes);
  renameSync(part, file);
}

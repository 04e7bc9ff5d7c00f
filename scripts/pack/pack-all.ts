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
import { packageOf } from "./rewrite.ts";
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

async function build(root: string, key: string): Promise<readonly Packed[]> {
  const compiledDir = mkdtempSync(join(tmpdir(), "atoll-pack-"));
  try {
    const place = { root, compiledDir, key };
    const packed = new Map<string, Packed>();
    let wanted = PACKED_PACKAGES;
    // What one package imports of another is packed with it, and may import more in turn.
    for (let left = [...wanted]; left.length > 0;) {
      for (const each of await packSeveral(place, left)) packed.set(each.packageJson.name, each);
      const complete = withImported(wanted, [...packed.values()]);
      left = complete.filter((each, index) => each.exports.length !== wanted[index]?.exports.length);
      wanted = complete;
    }
    return [...packed.values()];
  } finally {
    rmSync(compiledDir, { recursive: true, force: true });
  }
}

/** All of them end before anything else happens, whichever failed. */
async function packSeveral(place: PackingPlace, several: readonly PackedPackage[]): Promise<Packed[]> {
  const ended = await Promise.allSettled(several.map((packed) => compileAndPack(place, packed)));
  return ended.map((each) => {
    if (each.status === "rejected") throw each.reason;
    return each.value;
  });
}

/** The table with every path among the exports that a packed package imports. Throws when one imports a package that is not packed. */
function withImported(table: readonly PackedPackage[], packed: readonly Packed[]): readonly PackedPackage[] {
  const imported = packed.flatMap(({ packageJson, imported: names }) =>
    [...names].filter((name) => name.startsWith("@atoll/")).map((name) => ({ by: packageJson.name, name })),
  );
  const stranger = imported.find(
    ({ name }) => !table.some((each) => packageOf(name) === `@atoll/${each.name}`),
  );
  if (stranger !== undefined) {
    throw new Error(
      `${stranger.by} imports ${stranger.name}, which is not packed. Add it to packed-packages.ts.`,
    );
  }
  return table.map((each) => {
    const own = imported.map(({ name }) => name).filter((name) => packageOf(name) === `@atoll/${each.name}`);
    const paths = own.map((name) => `.${name.slice(`@atoll/${each.name}`.length)}`);
    return { ...each, exports: [...new Set([...each.exports, ...paths.sort()])] };
  });
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

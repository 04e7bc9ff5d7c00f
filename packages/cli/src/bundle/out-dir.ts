import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

import { bundleError } from "./problem.ts";

/** Makes a folder hold exactly the given files. Throws BUNDLE_FAILED, before writing, when it holds something that is not a package. */
export async function writePackage(outDir: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const present = await filesBelow(outDir);
  if (present.length > 0 && !present.includes("integrity.json"))
    throw foreignFolder(outDir, present[0] ?? "");
  for (const [path, bytes] of files) await writeWhole(join(outDir, path), bytes);
  for (const path of present) if (!files.has(path)) await rm(join(outDir, path), { force: true });
}

/** Writes a file and the folders above it. Readers see the old file or the new one, never a part. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, file);
}

async function filesBelow(dir: string): Promise<string[]> {
  const folder = await stat(dir).catch(() => null);
  if (folder === null) return [];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/")).sort();
}

function foreignFolder(outDir: string, file: string) {
  return bundleError([
    {
      code: "BUNDLE_FAILED",
      message: `${outDir} holds files that are not a package (${file}), and they would be removed.`,
      hint: "Name an empty or new folder.",
    },
  ]);
}

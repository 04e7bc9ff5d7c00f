import { resolve } from "node:path";
import { writePackageZip } from "@atoll/distribution/package";
import type { Manifest } from "@atoll/protocol";

import { buildMiniApp } from "./build-mini-app.ts";
import type { BuildOptions, FileSize } from "./build-mini-app.ts";
import { writePackage, writeWhole } from "./out-dir.ts";
import type { Problem } from "./problem.ts";

export type BundleOptions = BuildOptions & {
  /** Where the package goes, from the project's folder; `dist` by default. */
  readonly outDir?: string;
  /** Writes the package as one file too, beside its folder: what an upload sends. */
  readonly zip?: boolean;
};

/** What was built, where it is, and how large it is. */
export type BundleReport = {
  readonly outDir: string;
  /** The package as one file; null unless asked for. */
  readonly zip: { readonly file: string; readonly bytes: number } | null;
  readonly manifest: Manifest;
  /** Host modules that the bundle asks for. */
  readonly modules: readonly string[];
  /** Sorted by path. */
  readonly files: readonly FileSize[];
  readonly totalBytes: number;
  readonly warnings: readonly Problem[];
};

/**
 * Builds a mini-app's folder into a package and writes it. The same input gives the same bytes, in the folder and in the zip.
 * Throws MANIFEST_*, IMPORT_NOT_ALLOWED, BUNDLE_FAILED or BUNDLE_TOO_LARGE, with each problem's place; nothing is written then.
 */
export async function bundleMiniApp(options: BundleOptions): Promise<BundleReport> {
  const { projectDir, manifest, files, modules, sizes, totalBytes, warnings } = await buildMiniApp(options);
  const outDir = resolve(projectDir, options.outDir ?? "dist");
  await writePackage(outDir, files);
  const zip = options.zip === true ? await writeZip(`${outDir}.zip`, files) : null;
  return { outDir, zip, manifest, modules, files: sizes, totalBytes, warnings };
}

async function writeZip(file: string, files: ReadonlyMap<string, Uint8Array>): Promise<BundleReport["zip"]> {
  const bytes = writePackageZip(files);
  await writeWhole(file, bytes);
  return { file, bytes: bytes.length };
}

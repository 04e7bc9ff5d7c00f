import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

import type { Manifest } from "@atoll/protocol";

import packageJson from "../../package.json" with { type: "json" };
import { addAsset } from "./assets.ts";
import type { Assets } from "./assets.ts";
import { capProblems } from "./caps.ts";
import { compileMain } from "./compile.ts";
import { describeFiles } from "./integrity.ts";
import { writePackage } from "./out-dir.ts";
import { bundleError } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readProject, requireFile } from "./project.ts";
import type { Project } from "./project.ts";

export type BundleOptions = {
  readonly projectDir: string;
  /** Where the package goes, from the project's folder; `dist` by default. */
  readonly outDir?: string;
  /** True by default. */
  readonly minify?: boolean;
};

/** What was built, and how large it is. */
export type BundleReport = {
  readonly outDir: string;
  readonly manifest: Manifest;
  /** Host modules that the bundle asks for. */
  readonly modules: readonly string[];
  /** Sorted by path. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly gzipBytes: number }[];
  readonly totalBytes: number;
  readonly warnings: readonly Problem[];
};

/**
 * Builds a mini-app's folder into a package: manifest, script, source map, images, digests. The same input gives the same bytes.
 * Throws MANIFEST_*, IMPORT_NOT_ALLOWED, BUNDLE_FAILED or BUNDLE_TOO_LARGE, with each problem's place; nothing is written then.
 */
export async function bundleMiniApp(options: BundleOptions): Promise<BundleReport> {
  const project = await readProject(options.projectDir);
  const main = await compileMain(project, options.minify ?? true);
  const manifest = await packagedManifest(project, main.assets);
  const files = new Map<string, Uint8Array>([
    ["manifest.json", encode(manifest)],
    ["main.jsbundle", Buffer.from(main.code)],
    ["main.jsbundle.map", Buffer.from(main.map)],
    ...main.assets,
  ]);
  files.set("integrity.json", encode(describeFiles(files, BUILDER)));
  const [first, ...rest] = capProblems(files);
  if (first !== undefined) throw bundleError([first, ...rest]);
  const outDir = resolve(project.dir, options.outDir ?? "dist");
  await writePackage(outDir, files);
  return report(
    { outDir, manifest: project.manifest, modules: main.modules, warnings: main.warnings },
    files,
  );
}

const BUILDER = { name: packageJson.name, version: packageJson.version };

/** The manifest as written by the creator, with its pictures under their names in the package. */
async function packagedManifest(project: Project, assets: Assets): Promise<object> {
  const source = JSON.parse(project.manifestText) as object;
  const { icon, screenshots } = project.manifest;
  const add = async (field: string, path: string) =>
    addAsset(assets, await requireFile(project, field, path));
  const pictures: { icon?: string; screenshots?: string[] } = {};
  if (icon !== undefined) pictures.icon = await add("icon", icon);
  if (screenshots.length > 0) {
    pictures.screenshots = await Promise.all(screenshots.map((path) => add("screenshots", path)));
  }
  return { ...source, ...pictures };
}

function report(
  about: Pick<BundleReport, "outDir" | "manifest" | "modules" | "warnings">,
  files: ReadonlyMap<string, Uint8Array>,
): BundleReport {
  const sizes = [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
  }));
  return {
    ...about,
    files: sizes.sort((a, b) => (a.path < b.path ? -1 : 1)),
    totalBytes: sizes.reduce((total, file) => total + file.bytes, 0),
  };
}

function encode(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

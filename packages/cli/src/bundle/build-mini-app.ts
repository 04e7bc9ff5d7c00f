import { gzipSync } from "node:zlib";
import { describeFiles } from "@atoll/distribution/package";
import type { Manifest } from "@atoll/protocol";

import { BUILDER } from "../version.ts";
import { addAsset } from "./assets.ts";
import type { Assets } from "./assets.ts";
import { capProblems } from "./caps.ts";
import { compileMain } from "./compile.ts";
import type { CompiledMain } from "./compile.ts";
import { bundleError } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readProject, requireFile } from "./project.ts";
import type { Project } from "./project.ts";

export type BuildOptions = {
  readonly projectDir: string;
  /** True by default. */
  readonly minify?: boolean;
  /** How the entry becomes a script; for development, which builds again and again. */
  readonly compile?: (project: Project) => Promise<CompiledMain>;
};

/** A package in memory, and how large it is. */
export type BuiltMiniApp = {
  /** The project's folder, absolute. */
  readonly projectDir: string;
  readonly manifest: Manifest;
  /** The package's files by their path in it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Host modules that the bundle asks for. */
  readonly modules: readonly string[];
  /** Sorted by path. */
  readonly sizes: readonly FileSize[];
  readonly totalBytes: number;
  readonly warnings: readonly Problem[];
};

export type FileSize = { readonly path: string; readonly bytes: number; readonly gzipBytes: number };

/**
 * Builds a mini-app's folder into the files of a package: manifest, script, source map, images, digests. The same input gives the
 * same bytes. Throws MANIFEST_*, IMPORT_NOT_ALLOWED, BUNDLE_FAILED or BUNDLE_TOO_LARGE, with each problem's place.
 */
export async function buildMiniApp(options: BuildOptions): Promise<BuiltMiniApp> {
  const { projectDir, minify = true, compile = (project) => compileMain(project, minify) } = options;
  const project = await readProject(projectDir);
  const main = await compile(project);
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
  const sizes = sizesOf(files);
  return {
    projectDir: project.dir,
    manifest: project.manifest,
    files,
    modules: main.modules,
    sizes,
    totalBytes: sizes.reduce((total, file) => total + file.bytes, 0),
    warnings: main.warnings,
  };
}

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

function sizesOf(files: ReadonlyMap<string, Uint8Array>): FileSize[] {
  const sizes = [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
  }));
  return sizes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function encode(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

import { build } from "esbuild";
import type { BuildFailure, BuildOptions, BuildResult } from "esbuild";

import { assetImports } from "./assets.ts";
import type { Assets } from "./assets.ts";
import { findDynamicCode } from "./dynamic-code.ts";
import { isHostModule } from "./host-modules.ts";
import { importRules } from "./import-rules.ts";
import { toProblem } from "./messages.ts";
import { bundleError } from "./problem.ts";
import { packageMaps } from "./package-maps.ts";
import type { Problem } from "./problem.ts";
import type { Project } from "./project.ts";
import { reactNativeStyles } from "./react-native-styles.ts";
import { wrapMain } from "./wrapper.ts";
import type { Compiled } from "./wrapper.ts";

/** The script of a mini-app, what it asks the host for, the images it imports, and what is odd about it. */
export type CompiledMain = Compiled & {
  readonly modules: readonly string[];
  readonly assets: Assets;
  readonly warnings: readonly Problem[];
};

/** Bundles the entry of a project with esbuild. Throws IMPORT_NOT_ALLOWED or BUNDLE_FAILED with every problem found. */
export async function compileMain(project: Project, minify: boolean): Promise<CompiledMain> {
  const assets: Assets = new Map();
  return finishMain({ assets, result: build(mainOptions(project, { minify, assets })) });
}

/** A build that esbuild was asked for, and the images that its plugins come across. */
export type MainBuild = { readonly assets: Assets; readonly result: Promise<MainResult> };

/** The script that a build gives once it is done. Throws what {@link compileMain} throws. */
export async function finishMain(build: MainBuild): Promise<CompiledMain> {
  const { assets } = build;
  const result = await build.result.catch(explainFailure);
  const text = (end: string) => result.outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  const modules = hostModulesOf(result);
  const main = wrapMain({ code: text(".jsbundle"), map: text(".map") }, modules);
  const dynamic = await findDynamicCode(main.code, main.map);
  const all = [...result.warnings.map(toProblem), ...dynamic];
  refuseOwn(all);
  return { ...main, modules, assets, warnings: all };
}

type MainResult = BuildResult<{ write: false; metafile: true }>;

export type MainOptions = {
  readonly minify: boolean;
  /** Filled while esbuild builds. */
  readonly assets: Assets;
  /** Code before all other in the bundle's function; for development. */
  readonly banner?: string;
};

/** How esbuild is to bundle the entry of a project. */
export function mainOptions(project: Project, { minify, assets, banner }: MainOptions) {
  return {
    stdin: {
      contents: `export { default } from ${JSON.stringify(`./${project.manifest.entry}`)};`,
      resolveDir: project.dir,
      sourcefile: ENTRY,
    },
    absWorkingDir: project.dir,
    outfile: `${project.dir}/main.jsbundle`,
    plugins: [
      importRules({ reactNative: project.manifest.compat.reactNative }),
      ...(project.manifest.compat.reactNative ? [reactNativeStyles()] : []),
      assetImports(assets),
      packageMaps(),
    ],
    minify,
    ...(banner !== undefined && { banner: { js: banner } }),
    ...SETTINGS,
  } satisfies BuildOptions;
}

function explainFailure(error: unknown): never {
  if (!isBuildFailure(error)) throw error;
  const [first, ...rest] = error.errors.map(toProblem);
  throw first === undefined ? error : bundleError([first, ...rest]);
}

/** Name of the generated module that takes the entry's default export. */
const ENTRY = "atoll-entry.js";

const SETTINGS = {
  bundle: true,
  write: false,
  metafile: true,
  format: "cjs",
  // "browser" so that packages choose what runs without Node.js.
  platform: "browser",
  conditions: ["atoll", "module", "production"],
  target: "es2022",
  charset: "utf8",
  jsx: "automatic",
  jsxDev: false,
  legalComments: "none",
  sourcemap: "external",
  sourcesContent: true,
  treeShaking: true,
  logLevel: "silent",
  logOverride: {
    "unsupported-dynamic-import": "warning",
    "unsupported-require-call": "warning",
    "indirect-require": "warning",
  },
  define: {
    "process.env.NODE_ENV": '"production"',
    "import.meta.env.MODE": '"production"',
    "import.meta.env": '{"MODE":"production","PROD":true,"DEV":false}',
  },
} satisfies BuildOptions;

/** Our own code can be changed by the creator, so what would fail at run time fails the build; in packages it warns. */
function refuseOwn(problems: readonly Problem[]): void {
  const [first, ...rest] = problems.filter(
    (problem) =>
      problem.code === "IMPORT_NOT_ALLOWED" && problem.at?.file.startsWith("node_modules/") !== true,
  );
  if (first !== undefined) throw bundleError([first, ...rest]);
}

function hostModulesOf(result: MainResult): string[] {
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  const names = imports.filter((entry) => entry.external === true).map((entry) => entry.path);
  return [...new Set(names)].filter(isHostModule).sort();
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

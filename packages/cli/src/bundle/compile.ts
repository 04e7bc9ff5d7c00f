import { build } from "esbuild";
import type { BuildFailure, BuildOptions, BuildResult } from "esbuild";

import { assetImports } from "./assets.ts";
import type { Assets } from "./assets.ts";
import { findDynamicCode } from "./dynamic-code.ts";
import { isHostModule } from "./host-modules.ts";
import { importRules } from "./import-rules.ts";
import { toProblem } from "./messages.ts";
import { bundleError } from "./problem.ts";
import type { Problem } from "./problem.ts";
import type { Project } from "./project.ts";
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
  const result = await runBuild(project, minify, assets);
  const text = (end: string) => result.outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  const modules = hostModulesOf(result, project.manifest.compat.reactNative);
  const main = wrapMain({ code: text(".jsbundle"), map: text(".map") }, modules);
  const dynamic = await findDynamicCode(main.code, main.map);
  const all = [...result.warnings.map(toProblem), ...dynamic];
  refuseOwn(all);
  return { ...main, modules, assets, warnings: all };
}

type Result = BuildResult<{ write: false; metafile: true }>;

async function runBuild(project: Project, minify: boolean, assets: Assets): Promise<Result> {
  try {
    return await build({
      stdin: {
        contents: `export { default } from ${JSON.stringify(`./${project.manifest.entry}`)};`,
        resolveDir: project.dir,
        sourcefile: ENTRY,
      },
      absWorkingDir: project.dir,
      outfile: `${project.dir}/main.jsbundle`,
      plugins: [importRules({ reactNative: project.manifest.compat.reactNative }), assetImports(assets)],
      minify,
      ...SETTINGS,
    });
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    const [first, ...rest] = error.errors.map(toProblem);
    throw first === undefined ? error : bundleError([first, ...rest]);
  }
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

function hostModulesOf(result: Result, reactNative: boolean): string[] {
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  const names = imports.filter((entry) => entry.external === true).map((entry) => entry.path);
  return [...new Set(names)].filter((name) => isHostModule(name, reactNative)).sort();
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

import { dirname, resolve } from "node:path";
import { context } from "esbuild";
import type { BuildContext } from "esbuild";
import type { Assets } from "../../bundle/assets.ts";
import { finishMain, mainOptions } from "../../bundle/compile.ts";
import type { CompiledMain } from "../../bundle/compile.ts";
import type { Project } from "../../bundle/project.ts";
import { CONSOLE_WITH_PLACES } from "./console-places.ts";

/** Compiles the same project again and again; what did not change is not compiled anew. */
export type DevCompiler = {
  /** Throws what `compileMain` throws. */
  compile(project: Project): Promise<CompiledMain>;
  /** Folders outside of the project that the last build read sources from, installed packages left out. */
  foldersOutside(): readonly string[];
  dispose(): Promise<void>;
};

type Kept = {
  readonly key: string;
  readonly assets: Assets;
  readonly context: BuildContext<ReturnType<typeof mainOptions>>;
};

/** A compiler that keeps esbuild's state between builds, and starts over when the manifest names another entry. */
export function createDevCompiler(): DevCompiler {
  let kept: Kept | undefined;
  let outside: readonly string[] = [];
  const keep = async (project: Project): Promise<Kept> => {
    const key = JSON.stringify([project.dir, project.manifest.entry, project.manifest.compat]);
    if (kept?.key === key) return kept;
    await kept?.context.dispose();
    const assets: Assets = new Map();
    const options = mainOptions(project, { minify: false, assets, banner: CONSOLE_WITH_PLACES });
    kept = { key, assets, context: await context(options) };
    return kept;
  };
  return {
    async compile(project) {
      const { assets, context: building } = await keep(project);
      assets.clear();
      const result = building.rebuild();
      const main = await finishMain({ assets, result });
      outside = foldersOutside(project.dir, Object.keys((await result).metafile.inputs));
      return { ...main, assets: new Map(assets) };
    },
    foldersOutside: () => outside,
    dispose: async () => kept?.context.dispose(),
  };
}

function foldersOutside(dir: string, inputs: readonly string[]): string[] {
  const files = inputs.filter((path) => path.startsWith("../") && !path.includes("node_modules/"));
  return [...new Set(files.map((path) => dirname(resolve(dir, path))))];
}

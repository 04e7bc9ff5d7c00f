import { isAbsolute } from "node:path";
import type { OnLoadResult, OnResolveArgs, OnResolveResult, Plugin } from "esbuild";
import { isFreeOfEffects } from "./free-of-effects.ts";
import type { MetroGraph } from "./graph.ts";

/** Metro's own modules have no file. */
const VIRTUAL = "metro";

/** Lets esbuild link what Metro resolved and transformed: nothing is looked up or read anew. */
export function metroGraphPlugin(graph: MetroGraph): Plugin {
  return {
    name: "metro-graph",
    setup(build) {
      build.onResolve({ filter: /.*/ }, (args) => resolveIn(graph, args));
      build.onLoad({ filter: /.*/ }, ({ path }) => loadFrom(graph, path));
      build.onLoad({ filter: /.*/, namespace: VIRTUAL }, ({ path }) => loadFrom(graph, path));
    },
  };
}

function resolveIn(graph: MetroGraph, { path, importer, kind }: OnResolveArgs): OnResolveResult {
  if (kind === "entry-point") return { path };
  const isEsm = kind === "import-statement" || kind === "dynamic-import";
  const named = [...(graph.dependencies.get(importer)?.dependencies.values() ?? [])].filter(
    ({ data }) => data.name === path,
  );
  // A package may give `import` another file than `require`.
  const found = named.find(({ data }) => (data.data.isESMImport ?? false) === isEsm) ?? named[0];
  const to = found?.absolutePath;
  if (to === undefined) return { errors: [{ text: `Metro found nothing for "${path}" in ${importer}.` }] };
  if (!isAbsolute(to)) return { path: to, namespace: VIRTUAL };
  return { path: to, sideEffects: !isFreeOfEffects(to) };
}

function loadFrom(graph: MetroGraph, path: string): OnLoadResult {
  const module = graph.dependencies.get(path);
  const output = module?.output[0];
  if (module === undefined || output === undefined)
    return { errors: [{ text: `Metro's graph has no ${path}.` }] };
  if (path.endsWith(".json")) return { contents: module.getSource(), loader: "json" };
  if (output.type !== "js/module")
    return { errors: [{ text: `${path} is no script (${output.type}). Serve it as a file of the site.` }] };
  return { contents: output.data.code, loader: "js" };
}

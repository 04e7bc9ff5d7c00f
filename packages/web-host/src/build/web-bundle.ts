import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BuildOptions, Metafile } from "esbuild";

/** A page's script, where it is served, and the further scripts that it imports at once or later. */
export type WebScript = {
  readonly path: string;
  readonly script: Uint8Array;
  readonly parts: readonly WebScriptPart[];
};

/** A script that another imports. `first`: before the page can draw. */
export type WebScriptPart = { readonly path: string; readonly script: Uint8Array; readonly first: boolean };

/**
 * Bundles a host's page for browsers: React Native components drawn by react-native-web. `name` is the script's, before its hash. `options`
 * are for who has resolved and read the sources already, or needs all of it in one script.
 */
export async function buildWebScript(
  entry: string,
  name: string,
  options: Pick<BuildOptions, "alias" | "plugins" | "splitting"> = {},
): Promise<WebScript> {
  const { outputFiles, metafile } = await build({
    ...WEB_BUNDLE,
    splitting: true,
    ...options,
    entryPoints: [entry],
    // Before anything else, in whichever script comes first.
    inject: [here("../web/zod-without-eval.ts")],
    outdir: ASSETS,
    entryNames: `${name}-[hash]`,
    chunkNames: `${name}-part-[hash]`,
    metafile: true,
    write: false,
  });
  const outputs = Object.entries(metafile.outputs);
  const [main] =
    outputs.find(([, { entryPoint }]) => entryPoint !== undefined && isEntry(entryPoint, entry)) ?? [];
  if (main === undefined) throw new Error(`esbuild gave no output for ${entry}.`);
  const first = importedAtOnce(metafile, main);
  const files = outputs.map(([path], index) => ({
    path: `/assets/${basename(path)}`,
    script: outputFiles[index]?.contents ?? new Uint8Array(),
    first: first.has(path),
    isMain: path === main,
  }));
  const { path, script } = files.find(({ isMain }) => isMain) ?? { path: "", script: new Uint8Array() };
  const parts = files.filter(({ isMain }) => !isMain);
  return {
    path,
    script,
    parts: parts.map((part) => ({ path: part.path, script: part.script, first: part.first })),
  };
}

/** Nothing is written there: esbuild wants a folder to name its outputs in. */
const ASSETS = "/assets";

function isEntry(entryPoint: string, entry: string): boolean {
  return resolve(entryPoint) === resolve(entry);
}

function importedAtOnce({ outputs }: Metafile, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    for (const each of outputs[path]?.imports ?? []) {
      if (each.kind !== "import-statement" || found.has(each.path)) continue;
      found.add(each.path);
      follow(each.path);
    }
  };
  follow(from);
  return found;
}

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** How code of a host is bundled for browsers; the bench bundles its pages alike. */
export const WEB_BUNDLE: BuildOptions = {
  bundle: true,
  format: "esm",
  platform: "browser",
  target: ["es2023", "chrome120", "firefox121", "safari17"],
  jsx: "automatic",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  alias: {
    "react-native": "react-native-web",
    // What browsers need not carry; each file says why.
    "react-native-svg": here("./svg.ts"),
    tldts: here("./public-suffix.ts"),
  },
  resolveExtensions: [".web.tsx", ".web.ts", ".web.js", ".tsx", ".ts", ".mjs", ".js", ".json"],
  mainFields: ["browser", "module", "main"],
  define: {
    "process.env.NODE_ENV": '"production"',
    __DEV__: "false",
    global: "globalThis",
  },
  logLevel: "silent",
};

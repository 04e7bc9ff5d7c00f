import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BuildOptions } from "esbuild";

/** A page's script, and where it is served. */
export type WebScript = { readonly path: string; readonly script: Uint8Array };

/** Bundles a host's page for browsers: React Native components drawn by react-native-web. `name` is the script's, before its hash. */
export async function buildWebScript(entry: string, name: string): Promise<WebScript> {
  const { outputFiles } = await build({ ...WEB_BUNDLE, entryPoints: [entry], write: false });
  const [output] = outputFiles ?? [];
  if (output === undefined) throw new Error(`esbuild gave no output for ${entry}.`);
  const hash = createHash("sha256").update(output.contents).digest("hex").slice(0, 16);
  return { path: `/assets/${name}-${hash}.js`, script: output.contents };
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

import { createHash } from "node:crypto";
import { join } from "node:path";
import { build } from "esbuild";
import type { BuildOptions } from "esbuild";

/** The shell's script, and where it is served. */
export type WebBundle = { readonly path: string; readonly script: Uint8Array };

/** Bundles the shell for browsers: React Native components drawn by react-native-web. */
export async function buildWebBundle(root: string): Promise<WebBundle> {
  const { outputFiles } = await build({ ...WEB_BUNDLE, absWorkingDir: root, write: false });
  const [output] = outputFiles ?? [];
  if (output === undefined) throw new Error("esbuild gave no output for the shell.");
  const hash = createHash("sha256").update(output.contents).digest("hex").slice(0, 16);
  return { path: `/assets/shell-${hash}.js`, script: output.contents };
}

/** How code of a host app is bundled for browsers; the bench bundles its pages alike. */
export const WEB_BUNDLE: BuildOptions = {
  entryPoints: [join("apps", "shell", "src", "web.tsx")],
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
    "react-native-svg": "./apps/shell/src/web/svg.ts",
    tldts: "./apps/shell/src/web/public-suffix.ts",
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

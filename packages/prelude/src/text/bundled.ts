import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The text of the prelude, bundled from the sources of guest, React, SDK and UI kit; about 0.3 s. */
export async function preludeText(development: boolean): Promise<string> {
  const result = await build({
    entryPoints: [path("../entry/main.ts")],
    inject: ["scheduler-globals", ...(development ? ["development-console"] : [])].map((name) =>
      path(`../../../guest/src/react/${name}.ts`),
    ),
    bundle: true,
    write: false,
    format: "cjs",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["production"],
    target: "es2022",
    charset: "ascii",
    jsx: "automatic",
    legalComments: "none",
    minify: !development,
    define: { "process.env.NODE_ENV": development ? '"development"' : '"production"' },
    banner: { js: '(function(__atollSend){"use strict";var module={exports:{}},exports=module.exports;' },
    footer: { js: "return module.exports.receive})" },
  });
  const [output] = result.outputFiles;
  if (output === undefined) throw new Error("esbuild gave no output for the prelude.");
  return output.text;
}

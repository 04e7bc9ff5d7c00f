import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The API level that this tree builds. */
export const API_LEVEL = 1;

/** Text of a prelude: evaluates to `(send) => receive`, see the SandboxEngine port. */
export type Prelude = { readonly name: string; readonly source: string; readonly apiLevel: number };

export type PreludeOptions = {
  /** React's warnings and readable code; for development. */
  readonly development?: boolean;
};

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Bundles guest, React, SDK and UI kit into the prelude; about 0.3 s. */
export async function buildPrelude({ development = false }: PreludeOptions = {}): Promise<Prelude> {
  const result = await build({
    entryPoints: [path("entry/main.ts")],
    inject: [path("../../guest/src/react/scheduler-globals.ts")],
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
  return { name: `prelude-${API_LEVEL}.js`, source: output.text, apiLevel: API_LEVEL };
}

let built: Promise<Prelude> | undefined;

/** The production prelude of this tree, built at most once per process. */
export function loadPrelude(): Promise<Prelude> {
  built ??= buildPrelude();
  return built;
}

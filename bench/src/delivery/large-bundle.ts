import { build } from "esbuild";

/** Code that real apps carry, about a megabyte of it minified, and one line of the app's own. */
const ENTRY = (line: string) => `
import * as dom from "react-dom/client";
import * as server from "react-dom/server.browser";
import * as zod from "zod";
import * as dates from "date-fns";
import * as locales from "date-fns/locale";
import { createStore } from "zustand/vanilla";
globalThis.parts = [dom, server, zod, dates, locales, createStore];
globalThis.title = ${JSON.stringify(line)};
`;

/** The script of a large app whose own line says `line`. */
export async function largeBundle(line: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY(line), resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
    logLevel: "silent",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error("esbuild gave no output for the large bundle.");
  return output.contents;
}

import { SourceMap } from "node:module";

import { transform } from "esbuild";

import type { Problem } from "./problem.ts";

const EVAL = "__atoll_eval";
const FUNCTION = "__atoll_Function";

const PLACES = new RegExp(`(?<!typeof )(?:${EVAL}\\b|${FUNCTION}(?=\\())`, "g");

type Position = { readonly line: number; readonly column: number };

/** Finds code that makes code (`eval`, `Function`), which the sandbox does not have, at its place in the sources. */
export async function findDynamicCode(code: string, mapText: string): Promise<Problem[]> {
  if (!/\beval\b|\bFunction\s*\(/.test(code)) return [];
  // The renaming is by scope, so a local called `eval` and a string that holds the word are left alone.
  const marked = await transform(code, {
    define: { eval: EVAL, Function: FUNCTION },
    sourcemap: "external",
    logLevel: "silent",
  });
  const toBundle = new SourceMap(JSON.parse(marked.map));
  const toSource = new SourceMap(JSON.parse(mapText));
  return places(marked.code).map(({ name, position }) => {
    const bundled = original(toBundle, position);
    const source = bundled === null ? null : original(toSource, bundled);
    return source === null ? problemOf(name) : { ...problemOf(name), at: placeOf(source, toSource) };
  });
}

type Original = Position & { readonly file: string };

function original(map: SourceMap, position: Position): Original | null {
  const entry = map.findEntry(position.line, position.column);
  if (!("originalLine" in entry)) return null;
  return { file: entry.originalSource, line: entry.originalLine, column: entry.originalColumn };
}

function placeOf(source: Original, map: SourceMap): Problem["at"] & object {
  const { sources, sourcesContent } = map.payload;
  const text = sourcesContent[sources.indexOf(source.file)] ?? "";
  const lineText = text.split("\n")[source.line] ?? "";
  return { file: source.file, line: source.line + 1, column: source.column + 1, lineText };
}

function problemOf(name: string): Problem {
  return {
    code: "IMPORT_NOT_ALLOWED",
    message: `${name} makes code from text, and the sandbox runs only the code of the bundle.`,
    hint: "Write the code out; for data use JSON.parse.",
  };
}

function places(code: string): { readonly name: string; readonly position: Position }[] {
  return code.split("\n").flatMap((text, line) =>
    [...text.matchAll(PLACES)].map((match) => ({
      name: match[0] === EVAL ? "eval" : "Function",
      position: { line, column: match.index },
    })),
  );
}

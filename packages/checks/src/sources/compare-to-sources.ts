import type { AnyNode, Program } from "acorn";
import { isGlobal } from "../static/scope.ts";
import { visitNodes } from "../static/script-ast.ts";
import { isReference } from "../static/rules/code-from-text.ts";
import type { SourceMap, SourcePlace } from "../source-map/read-source-map.ts";
import { sourceWords, undoEscapes, wordsOf } from "./words.ts";

/** Something of the bundle that is not in the source where the map says it comes from. */
export type Absent = {
  readonly what: string;
  readonly offset: number;
  /** Undefined when the map has no place for it. */
  readonly place: SourcePlace | undefined;
};

/** What `atoll bundle` and esbuild write by themselves: the wrapper, JSX, and helpers for modules and older syntax. */
const GENERATED = new Set(
  (
    "__atoll_define main require exports module default use strict react jsx runtime atoll sdk native jsxs jsxDEV Fragment " +
    "children key ref __esModule create defineProperty defineProperties getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames " +
    "getOwnPropertySymbols getPrototypeOf prototype hasOwnProperty propertyIsEnumerable call enumerable configurable writable " +
    "value get set has add apply bind for Symbol asyncIterator iterator dispose asyncDispose metadata Object Reflect Promise " +
    "TypeError SuppressedError Error Array then resolve reject next return throw done raw freeze assign slice " +
    "production MODE PROD DEV env NODE_ENV true false null undefined object function"
  ).split(" "),
);
const MAX_FOUND = 50;

/**
 * Compares every text, property name and global of the bundle with the source that the map names for its place. A minifier renames
 * variables and moves code, but what it shows, calls and asks for has to be in the file, or in a neighbour it was inlined from. Numbers
 * are not compared, as minifiers write them anew. Whoever hides a word in a comment of the claimed source shows it to the reviewer.
 */
export function compareToSources(
  program: Program,
  map: SourceMap,
  positionOf: (offset: number) => { readonly line: number; readonly column: number },
): Absent[] {
  const known = createKnownWords(map);
  const absent: Absent[] = [];
  visitNodes(program, (node, ancestors) => {
    const text = absent.length < MAX_FOUND ? textOf(node, ancestors) : undefined;
    if (text === undefined) return;
    const words = wordsOf(text).filter((word) => !GENERATED.has(word));
    if (words.length === 0) return;
    const { line, column } = positionOf(node.start);
    const place = map.placeOf(line, column);
    // Without a text there is nothing to compare with; that is a finding of its own.
    if (place !== undefined && !map.sources.has(place.file)) return;
    const missing = words.find((word) => place === undefined || !known(place.file, word));
    if (missing !== undefined) absent.push({ what: missing, offset: node.start, place });
  });
  return absent;
}

function textOf(node: AnyNode, ancestors: readonly AnyNode[]): string | undefined {
  if (node.type === "TemplateElement") return node.value.cooked ?? node.value.raw;
  if (node.type === "Literal") {
    if ("regex" in node && node.regex) return undoEscapes(node.regex.pattern);
    return typeof node.value === "string" ? node.value : undefined;
  }
  if (node.type !== "Identifier") return undefined;
  const parent = ancestors.at(-1);
  if (!isReference(node, parent)) return node.name;
  return isGlobal(node.name, ancestors) ? node.name : undefined;
}

/** Whether a file, or a file of the same package, has a word. */
function createKnownWords({ sources }: SourceMap): (file: string, word: string) => boolean {
  const ofFile = new Map<string, ReadonlySet<string>>();
  const groups = new Map<string, string[]>();
  for (const file of sources.keys()) groups.set(groupOf(file), [...(groups.get(groupOf(file)) ?? []), file]);
  const has = (file: string, word: string): boolean => {
    let words = ofFile.get(file);
    if (words === undefined) {
      words = sourceWords(sources.get(file) ?? "");
      ofFile.set(file, words);
    }
    return words.has(word);
  };
  return (file, word) =>
    has(file, word) || (groups.get(groupOf(file))?.some((other) => has(other, word)) ?? false);
}

/** The npm package that a source is of; the creator's own sources are a group too. */
function groupOf(file: string): string {
  return packageOf(file) ?? "";
}

const MODULES = "node_modules/";

/** Name of the npm package that a path of a map is in: `node_modules/@scope/name/…`, the innermost where they nest. */
export function packageOf(file: string): string | undefined {
  const at = file.lastIndexOf(MODULES);
  if (at === -1 || (at > 0 && file[at - 1] !== "/")) return undefined;
  return /^((?:@[\w.-]+\/)?[\w.-]+)\//.exec(file.slice(at + MODULES.length))?.[1];
}

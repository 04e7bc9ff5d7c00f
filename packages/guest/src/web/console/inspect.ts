import {
  arrayJoin,
  createList,
  createSafeSet,
  mapSize,
  setSize,
  stringIncludes,
  stringRepeat,
  stringSlice,
} from "../../lockdown/primordials.ts";
import type { List, SafeSet } from "../../lockdown/primordials.ts";
import { brandOf } from "../brand.ts";
import type { Brand } from "../brand.ts";
import { itemParts, mapParts, propertyParts, setParts, shownKeys } from "./parts.ts";
import { className, dataProperty, formatError, formatFunction, formatPrimitive } from "./words.ts";

const MAX_DEPTH = 4;
const MAX_LENGTH = 10_000;
const LINE_WIDTH = 72;

/** State of one inspection: the objects around the current one, and how much may still be written. */
type Inspection = { readonly ancestors: SafeSet<object>; left: number; depth: number };

/**
 * A readable text of any value, in the manner of Node's `util.inspect`, capped in depth, items and length.
 * Getters are shown, not invoked; nothing a mini-app builds makes it throw.
 */
export function inspect(value: unknown): string {
  const inspection = { ancestors: createSafeSet<object>(), left: MAX_LENGTH, depth: 0 };
  return capText(formatValue(value, inspection), MAX_LENGTH);
}

/** Cuts a text, and says how much is missing. */
export function capText(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${stringSlice(text, 0, length)}… ${text.length - length} more characters`;
}

function formatValue(value: unknown, inspection: Inspection): string {
  if (inspection.left <= 0) return "…";
  if ((typeof value !== "object" && typeof value !== "function") || value === null) {
    const text = capText(formatPrimitive(value), inspection.left);
    inspection.left -= text.length;
    return text;
  }
  if (inspection.ancestors.has(value)) return "[Circular]";
  try {
    inspection.left -= 2;
    return formatObject(value, inspection);
  } catch {
    // A Proxy whose trap throws, or an engine's limit: logging goes on.
    return "[Uninspectable]";
  }
}

function formatObject(value: object, inspection: Inspection): string {
  const brand = brandOf(value);
  const isList = brand === "Array" || brand === "TypedArray";
  const prefix = prefixOf(value, brand);
  const keys = shownKeys(value, isList || brand === "String");
  const hasCause = brand === "Error" && dataProperty(value, "cause") !== undefined;
  if (keys.length === 0 && !hasCause && standsAlone(brand)) return prefix;
  if (inspection.depth >= MAX_DEPTH) return `[${className(value) || "Object"}]`;
  const parts = createList<string>();
  const nested = (item: unknown) => formatValue(item, inspection);
  inspection.ancestors.add(value);
  inspection.depth++;
  try {
    if (isList) itemParts(value as ArrayLike<unknown>, parts, nested);
    if (brand === "Map") mapParts(value as Map<unknown, unknown>, parts, nested);
    if (brand === "Set") setParts(value as Set<unknown>, parts, nested);
    propertyParts(value, keys, parts, nested);
    if (hasCause) parts[parts.length] = `[cause]: ${nested(dataProperty(value, "cause"))}`;
  } finally {
    inspection.depth--;
    inspection.ancestors.delete(value);
  }
  return enclose(prefix, parts, isList, inspection.depth);
}

/** True for what needs no braces when it has no properties of its own. */
function standsAlone(brand: Brand): boolean {
  return !(
    brand === "Object" ||
    brand === "Array" ||
    brand === "TypedArray" ||
    brand === "Map" ||
    brand === "Set"
  );
}

/** What stands before the braces, or in their place. */
function prefixOf(value: object, brand: Brand): string {
  if (brand === "Function") return formatFunction(value);
  if (brand === "Error") return formatError(value);
  const name = className(value);
  if (brand === "Object") return name === "Object" ? "" : name || "[Object: null prototype]";
  if (brand === "Array") return name === "Array" ? "" : `${name}(${(value as unknown[]).length})`;
  if (brand === "Map") return `${name}(${mapSize(value as Map<unknown, unknown>)})`;
  if (brand === "Set") return `${name}(${setSize(value as Set<unknown>)})`;
  if (brand === "TypedArray") return `${name}(${(value as Uint8Array).length})`;
  return otherPrefix(value, brand, name);
}

function otherPrefix(value: object, brand: Brand, name: string): string {
  if (brand === "Date") {
    const ms = Number(value);
    return Number.isNaN(ms) ? "Invalid Date" : new Date(ms).toISOString();
  }
  if (brand === "RegExp") return `/${(value as RegExp).source}/${(value as RegExp).flags}`;
  if (brand === "ArrayBuffer" || brand === "DataView") {
    return `${name} { byteLength: ${(value as ArrayBuffer).byteLength} }`;
  }
  if (brand === "Promise" || brand === "WeakMap" || brand === "WeakSet") return `${name} { … }`;
  return `[${name}: ${formatPrimitive((value as { valueOf(): unknown }).valueOf())}]`;
}

/** Puts the parts on one line if they fit, else on lines of their own, short ones side by side. */
function enclose(prefix: string, parts: List<string>, isList: boolean, depth: number): string {
  const open = isList ? "[" : "{";
  const close = isList ? "]" : "}";
  const start = prefix === "" ? open : `${prefix} ${open}`;
  if (parts.length === 0) return `${start}${close}`;
  const line = arrayJoin(parts as string[], ", ");
  if (line.length + start.length + depth * 2 <= LINE_WIDTH && !stringIncludes(line, "\n")) {
    return `${start} ${line} ${close}`;
  }
  const indent = `\n${stringRepeat("  ", depth)}`;
  return `${start}${indent}  ${arrayJoin((isList ? fillLines(parts) : parts) as string[], `,${indent}  `)}${indent}${close}`;
}

function fillLines(parts: List<string>): List<string> {
  const lines = createList<string>();
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string;
    const last = lines[lines.length - 1];
    const fits = last !== undefined && part.length <= 16 && last.length + part.length + 2 <= LINE_WIDTH;
    if (fits && parts.length > 6) lines[lines.length - 1] = `${last}, ${part}`;
    else lines[lines.length] = part;
  }
  return lines;
}

import type { Json } from "../wire/index.ts";
import { isForbiddenKey } from "../wire/forbidden-keys.ts";

/** Where and why a text is not strict JSON. */
export class StrictJsonError extends Error {
  readonly line: number;
  readonly column: number;
  readonly fix: string;

  constructor(place: { readonly line: number; readonly column: number }, message: string, fix: string) {
    super(message);
    this.name = "StrictJsonError";
    this.line = place.line;
    this.column = place.column;
    this.fix = fix;
  }
}

type Reader = { readonly text: string; at: number; depth: number; readonly maxDepth: number };

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON strings hold no raw control characters
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y;
const WORDS = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

/**
 * Reads JSON as RFC 8259 has it, and refuses what parsers disagree on: duplicate keys, `__proto__`, `constructor` and
 * `prototype` as keys, a byte order mark, lone surrogates, numbers without a finite value, deep nesting. Objects have no prototype.
 */
export function readStrictJson(text: string, maxDepth: number): Json {
  const reader: Reader = { text, at: 0, depth: 0, maxDepth };
  if (text.startsWith("\uFEFF")) {
    fail(reader, "The text starts with a byte order mark", "Save it as UTF-8 without one");
  }
  const value = readValue(reader);
  skipSpace(reader);
  if (reader.at < text.length) unexpected(reader, "the end");
  return value;
}

function readValue(reader: Reader): Json {
  skipSpace(reader);
  const char = reader.text[reader.at];
  if (char === "{") return nested(reader, readObject);
  if (char === "[") return nested(reader, readArray);
  if (char === '"') return readString(reader);
  for (const [word, value] of WORDS) {
    if (reader.text.startsWith(word, reader.at)) {
      reader.at += word.length;
      return value;
    }
  }
  return readNumber(reader);
}

function nested<T>(reader: Reader, read: (reader: Reader) => T): T {
  // Security: recursion is bounded here, so a text of brackets cannot exhaust the stack.
  if (reader.depth === reader.maxDepth) {
    fail(reader, `The text nests deeper than ${reader.maxDepth} levels`, "Flatten it");
  }
  reader.depth += 1;
  reader.at += 1;
  const value = read(reader);
  reader.depth -= 1;
  return value;
}

function readObject(reader: Reader): Json {
  const object: Record<string, Json> = Object.create(null);
  if (take(reader, "}")) return object;
  do {
    const key = readKey(reader);
    if (Object.hasOwn(object, key))
      fail(reader, `The key ${quote(key)} appears twice`, "Keep one of the two");
    expect(reader, ":");
    object[key] = readValue(reader);
  } while (take(reader, ","));
  expect(reader, "}");
  return object;
}

function readKey(reader: Reader): string {
  skipSpace(reader);
  if (reader.text[reader.at] !== '"') unexpected(reader, "a key in double quotes");
  const key = readString(reader);
  // Security: these keys reach the prototype of whatever copies the object.
  if (isForbiddenKey(key)) fail(reader, `The key ${quote(key)} is not allowed`, "Remove it");
  return key;
}

function readArray(reader: Reader): Json {
  const array: Json[] = [];
  if (take(reader, "]")) return array;
  do array.push(readValue(reader));
  while (take(reader, ","));
  expect(reader, "]");
  return array;
}

function readString(reader: Reader): string {
  const raw = match(reader, STRING);
  if (raw === null)
    return fail(reader, "A string is not well-formed", "Close it and escape control characters");
  const value: unknown = JSON.parse(raw);
  if (typeof value !== "string" || /[\ud800-\udfff]/u.test(value)) {
    return fail(reader, "A string holds half of a surrogate pair", "Remove the \\ud… escape");
  }
  return value;
}

function readNumber(reader: Reader): number {
  const raw = match(reader, NUMBER);
  if (raw === null) return unexpected(reader, "a value");
  const value = Number(raw);
  return Number.isFinite(value) ? value : fail(reader, "A number is too large", "Write a smaller number");
}

function match(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found === null) return null;
  reader.at += found[0].length;
  return found[0];
}

function skipSpace(reader: Reader): void {
  match(reader, SPACE);
}

function take(reader: Reader, char: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] !== char) return false;
  reader.at += 1;
  return true;
}

function expect(reader: Reader, char: string): void {
  if (!take(reader, char)) unexpected(reader, `"${char}"`);
}

function unexpected(reader: Reader, wanted: string): never {
  const char = reader.text[reader.at];
  const fix = `Write ${wanted} here; JSON has no comments and no trailing commas`;
  return fail(reader, char === undefined ? "The text ends too early" : `${quote(char)} is not expected`, fix);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function fail(reader: Reader, message: string, fix: string): never {
  const before = reader.text.slice(0, reader.at).split("\n");
  const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  throw new StrictJsonError(place, message, fix);
}

import {
  createList,
  reflectApply,
  stringCharCodeAt,
  stringFromCharCode,
} from "../../lockdown/primordials.ts";
import type { List } from "../../lockdown/primordials.ts";

/** How many code units are turned into a string at once: few enough for every engine's argument limit. */
const CHUNK = 4_096;
/** So many ASCII bytes in a row are worth a string of their own. */
const LONG_RUN = 24;
const REPLACEMENT = 0xfffd;

/** UTF-8 bytes of a string; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, encodeUtf8Into(text, bytes).written);
}

/** Writes as many whole characters as fit; `read` counts UTF-16 code units. */
export function encodeUtf8Into(text: string, bytes: Uint8Array): { read: number; written: number } {
  const { length } = text;
  const room = bytes.length;
  let at = 0;
  let read = 0;
  while (read < length) {
    // A method call, where elsewhere it would be a captured one: half the cost, and the text is the mini-app's own.
    let code = text.charCodeAt(read);
    if (code < 0x80) {
      if (at >= room) break;
      bytes[at++] = code;
      read++;
      continue;
    }
    const units = isPair(code, text, read) ? 2 : 1;
    if (units === 2) code = 0x10000 + ((code - 0xd800) << 10) + (stringCharCodeAt(text, read + 1) - 0xdc00);
    else if (code >= 0xd800 && code <= 0xdfff) code = REPLACEMENT;
    const size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (at + size > room) break;
    writeCodePoint(bytes, at, code, size);
    at += size;
    read += units;
  }
  return { read, written: at };
}

function isPair(code: number, text: string, index: number): boolean {
  if (code < 0xd800 || code > 0xdbff || index + 1 >= text.length) return false;
  const next = stringCharCodeAt(text, index + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}

function writeCodePoint(bytes: Uint8Array, at: number, code: number, size: number): void {
  let rest = code;
  for (let index = at + size - 1; index > at; index--) {
    bytes[index] = 0x80 | (rest & 0x3f);
    rest >>= 6;
  }
  bytes[at] = (size === 2 ? 0xc0 : size === 3 ? 0xe0 : 0xf0) | rest;
}

/** State of a decoder between two chunks: the bytes seen of a character that is not complete. */
export type Utf8State = { code: number; needed: number; lower: number; upper: number };

export function createUtf8State(): Utf8State {
  return { code: 0, needed: 0, lower: 0x80, upper: 0xbf };
}

/**
 * Text of UTF-8 bytes by the WHATWG decoder: each maximal wrong sequence becomes one U+FFFD, or throws a TypeError if
 * `fatal`. With `flush` an unfinished character at the end counts as wrong, else it stays in `state`.
 */
export function decodeUtf8(bytes: Uint8Array, state: Utf8State, flush: boolean, fatal: boolean): string {
  let text = "";
  let units: List<number> = createList();
  const { length } = bytes;
  for (let index = 0; index < length; index++) {
    if (state.needed === 0) {
      const from = index;
      while (index < length && (bytes[index] as number) < 0x80) index++;
      if (index - from >= LONG_RUN) {
        text += fromUnits(units) + binaryText(bytes, from, index);
        units = createList();
      } else for (let at = from; at < index; at++) units[units.length] = bytes[at] as number;
      if (index === length) break;
    }
    if (decodeByte(bytes[index] as number, state, units, fatal)) index--;
    if (units.length >= CHUNK) {
      text += fromUnits(units);
      units = createList();
    }
  }
  if (flush && state.needed > 0) {
    state.needed = 0;
    replace(units, fatal);
  }
  return text + fromUnits(units);
}

function fromUnits(units: ArrayLike<number>): string {
  return units.length === 0 ? "" : reflectApply(stringFromCharCode, null, units);
}

/** One character for each byte: ASCII text, or a "binary string". Quickest by handing the engine the bytes themselves. */
export function binaryText(bytes: Uint8Array, from: number, end: number): string {
  let text = "";
  for (let at = from; at < end; at += CHUNK) {
    text += fromUnits(bytes.subarray(at, at + CHUNK < end ? at + CHUNK : end));
  }
  return text;
}

/** Takes one byte; true if it does not belong to the character before and has to be taken again. */
function decodeByte(byte: number, state: Utf8State, units: List<number>, fatal: boolean): boolean {
  if (state.needed === 0) {
    if (!startCharacter(byte, state)) replace(units, fatal);
    return false;
  }
  const fits = byte >= state.lower && byte <= state.upper;
  state.lower = 0x80;
  state.upper = 0xbf;
  if (!fits) {
    state.needed = 0;
    replace(units, fatal);
    return true;
  }
  state.code = (state.code << 6) | (byte & 0x3f);
  if (--state.needed === 0) pushCodePoint(units, state.code);
  return false;
}

function startCharacter(byte: number, state: Utf8State): boolean {
  if (byte < 0xc2 || byte > 0xf4) return false;
  state.needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  state.code = byte & (0x3f >> state.needed);
  // The narrower ranges shut out overlong forms, surrogates and what is past U+10FFFF.
  state.lower = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
  state.upper = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  return true;
}

function pushCodePoint(units: List<number>, code: number): void {
  if (code < 0x10000) {
    units[units.length] = code;
    return;
  }
  units[units.length] = 0xd7c0 + (code >> 10);
  units[units.length] = 0xdc00 + (code & 0x3ff);
}

function replace(units: List<number>, fatal: boolean): void {
  if (fatal) throw new TypeError("The bytes are not valid UTF-8.");
  units[units.length] = REPLACEMENT;
}

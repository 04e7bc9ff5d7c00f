import type { Colors } from "../tokens/index.ts";

/** Roles of the theme that a drawing may name in place of a colour, so that it follows light and dark. */
const COLOR_ROLES = [
  "background",
  "surface",
  "sunken",
  "border",
  "text",
  "muted",
  "accent",
  "positive",
  "caution",
  "critical",
] as const satisfies readonly (keyof Colors)[];

/** A recorded drawing: the name of each command, followed by what it takes. */
export type Drawing = readonly (string | number)[];

/** Most names and values of one drawing, so that it fits a message and is drawn within a frame or few. */
export const MAX_ENTRIES = 50_000;
/** Deepest nesting of save and restore. */
const MAX_SAVED = 64;
/** Longest text that is written at once. */
const MAX_TEXT = 200;
const FARTHEST = 1e6;

type Accepts = (value: unknown) => boolean;

const number: Accepts = (value) => typeof value === "number" && Math.abs(value) <= FARTHEST;
const width: Accepts = (value) => number(value) && Number(value) >= 0;
const alpha: Accepts = (value) => number(value) && Number(value) >= 0 && Number(value) <= 1;
const size: Accepts = (value) => number(value) && Number(value) >= 1 && Number(value) <= 400;
const text: Accepts = (value) => typeof value === "string" && value.length <= MAX_TEXT;
const oneOf =
  (...words: readonly string[]): Accepts =>
  (value) =>
    words.includes(String(value));
const color: Accepts = (value) =>
  typeof value === "string" && (isRole(value) || /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(value));

/** Every command there is, and what it takes. Security: a closed list; nothing of it names a picture, an address or a filter. */
export const COMMANDS: ReadonlyMap<string, readonly Accepts[]> = new Map([
  ["fillColor", [color]],
  ["strokeColor", [color]],
  ["lineWidth", [width]],
  ["lineCap", [oneOf("butt", "round", "square")]],
  ["lineJoin", [oneOf("miter", "round", "bevel")]],
  ["alpha", [alpha]],
  ["font", [size, oneOf("regular", "medium", "semibold", "bold")]],
  ["textAlign", [oneOf("left", "center", "right")]],
  ["save", []],
  ["restore", []],
  ["translate", [number, number]],
  ["rotate", [number]],
  ["scale", [number, number]],
  ["beginPath", []],
  ["moveTo", [number, number]],
  ["lineTo", [number, number]],
  ["quadraticCurveTo", [number, number, number, number]],
  ["bezierCurveTo", [number, number, number, number, number, number]],
  ["arc", [number, number, width, number, number]],
  ["rect", [number, number, number, number]],
  ["closePath", []],
  ["fill", []],
  ["stroke", []],
  ["fillRect", [number, number, number, number]],
  ["strokeRect", [number, number, number, number]],
  ["fillText", [text, number, number]],
]);

/** Whether a list is a drawing: known commands, each with all that it takes and nothing else. */
export function isDrawing(entries: readonly unknown[]): entries is Drawing {
  let saved = 0;
  for (let at = 0; at < entries.length;) {
    const name = entries[at];
    const takes = typeof name === "string" ? COMMANDS.get(name) : undefined;
    if (takes === undefined) return false;
    if (!takes.every((accepts, index) => accepts(entries[at + 1 + index]))) return false;
    if (name === "save" && (saved += 1) > MAX_SAVED) return false;
    if (name === "restore") saved = Math.max(0, saved - 1);
    at += 1 + takes.length;
  }
  return true;
}

/** A drawing's colour as platforms take it. */
export function colorOf(named: string, colors: Colors): string {
  return isRole(named) ? colors[named] : named;
}

function isRole(word: string): word is (typeof COLOR_ROLES)[number] {
  return (COLOR_ROLES as readonly string[]).includes(word);
}

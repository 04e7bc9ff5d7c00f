import { isDay } from "./schema.ts";
import type { NewEvent } from "./schema.ts";

const DAY_MS = 86_400_000;

export type IcsOptions = { readonly uid: string; readonly nowMs: number };

/** An event as a calendar file (RFC 5545). */
export function writeIcs(event: NewEvent, { uid, nowMs }: IcsOptions): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Atoll//Mini-app//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${instantOf(nowMs)}`,
    `DTSTART${whenOf(event.start, 0)}`,
    // The end of whole days is the day after the last one.
    `DTEND${whenOf(event.end, DAY_MS)}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.location === undefined ? [] : [`LOCATION:${escapeText(event.location)}`]),
    ...(event.notes === undefined ? [] : [`DESCRIPTION:${escapeText(event.notes)}`]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function whenOf(text: string, dayOffsetMs: number): string {
  const ms = Date.parse(text);
  if (!isDay(text)) return `:${instantOf(ms)}`;
  return `;VALUE=DATE:${instantOf(ms + dayOffsetMs).slice(0, 8)}`;
}

/** `20240501T073000Z`. */
function instantOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
}

/** Security: a line break or separator in a mini-app's text must not become a property, an alarm or an event of its own. */
function escapeText(text: string): string {
  const plain = text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");
  const visible = plain.replaceAll(/(?!\n)[\p{Cc}\p{Surrogate}]/gu, "");
  return visible.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll("\n", "\\n");
}

const encoder = new TextEncoder();

/** Lines of at most 75 bytes, the rest on lines that begin with a space; no character is cut apart. */
function fold(line: string): string {
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 75) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

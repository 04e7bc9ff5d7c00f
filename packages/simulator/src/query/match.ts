import { normalise } from "./node-text.ts";

/** A text to look for: the whole text as it reads, or a pattern found in it. */
export type TextMatch = string | RegExp;

/** True when the text is what was looked for. */
export function matches(text: string, wanted: TextMatch): boolean {
  const read = normalise(text);
  if (typeof wanted === "string") return read === normalise(wanted);
  // A pattern with the g flag remembers where it was.
  wanted.lastIndex = 0;
  return wanted.test(read);
}

/** What was looked for, for messages. */
export function quoteMatch(wanted: TextMatch): string {
  return typeof wanted === "string" ? JSON.stringify(wanted) : String(wanted);
}

const LONGEST = 60;

/** A foreign value as an error message may show it: one line, short, without control or bidi characters. */
export function quoteForMessage(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, LONGEST + 1)) : String(value);
  // Security: guest and creator text ends up in logs, terminals and error screens.
  const plain = text.replace(/[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02af\u0370-\u058f\u3040-\ud7a3]/gu, "?");
  return plain.length > LONGEST + 2 ? `${plain.slice(0, LONGEST)}…"` : plain;
}

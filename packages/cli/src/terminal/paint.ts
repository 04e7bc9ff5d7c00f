/** Colours of text, or none. */
export type Paint = { readonly [colour in keyof typeof CODES]: (text: string) => string };

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Colours where a person sees them: never with NO_COLOR, never into a file. Source: no-color.org. */
export function createPaint({
  watched,
  env,
}: {
  readonly watched: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}): Paint {
  const plain = !watched || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  const entries = Object.entries(CODES).map(([name, [on, off]]) => [
    name,
    plain ? (text: string) => text : (text: string) => `\u001b[${on}m${text}\u001b[${off}m`,
  ]);
  return Object.fromEntries(entries) as Paint;
}

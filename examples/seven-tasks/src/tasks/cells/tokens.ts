/** A piece of a formula: a number, a word (a cell or a function), or a sign. */
export type Token = { readonly kind: "number" | "word" | "sign"; readonly text: string };

const TOKEN = /\s*(?:(\d+\.?\d*|\.\d+)|([A-Za-z]+\d*)|([-+*/^(),:]))/y;

/** The pieces of a formula, or null when something in it is none. */
export function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, number, word, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}

/** Shorter pieces are in every source, and say nothing. */
const MIN_LENGTH = 3;

/** The words of a text: runs of letters, digits and `_` of three characters or more. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_]+/u).filter((word) => word.length >= MIN_LENGTH);
}

/** The words of a source, with its escapes undone and texts joined that it adds up: what a minifier may have made of it. */
export function sourceWords(source: string): ReadonlySet<string> {
  const plain = undoEscapes(source);
  const joined = plain.replace(/(["'`])\s*\+\s*(["'`])/g, "");
  return new Set([...wordsOf(plain), ...(joined === plain ? [] : wordsOf(joined)), ...entityWords(plain)]);
}

const ESCAPES = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([\\"'`$])|[nrtbfv0]|\r?\n)/gi;

/** Escapes undone; `${` is no part of the word before it. */
function undoEscapes(source: string): string {
  const undo = (_: string, ...parts: (string | undefined)[]) => {
    const [long, four, two, itself] = parts;
    const hex = long ?? four ?? two;
    const code = hex === undefined ? undefined : Number.parseInt(hex, 16);
    if (code === undefined) return itself ?? " ";
    return code > 0x10_ff_ff ? " " : String.fromCodePoint(code);
  };
  return source.replaceAll("${", " {").replace(ESCAPES, undo);
}

/** JSX writes some letters as entities: caf&eacute;. Words around them are known without. */
function entityWords(source: string): string[] {
  return source.includes("&") ? wordsOf(source.replace(/&#?\w+;/g, " ")) : [];
}

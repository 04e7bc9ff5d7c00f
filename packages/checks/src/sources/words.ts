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

/** A source with its escapes undone; `${` is no part of the word before it. */
export function undoEscapes(source: string): string {
  const undo = (_: string, ...parts: (string | undefined)[]) => {
    const [long, four, two, itself] = parts;
    const hex = long ?? four ?? two;
    const code = hex === undefined ? undefined : Number.parseInt(hex, 16);
    if (code === undefined) return itself ?? " ";
    return code > 0x10_ff_ff ? " " : String.fromCodePoint(code);
  };
  return source.replaceAll("${", " {").replace(ESCAPES, undo);
}

/** JSX may write letters as entities, `caf&eacute;`, and a bundle has the letters. */
function entityWords(source: string): string[] {
  return source.includes("&")
    ? wordsOf(source.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,16}));/gi, letterOf))
    : [];
}

/** Marks by their names in entities, put on the letter before: e and acute make é. */
const MARKS: { readonly [name: string]: string } = {
  acute: "\u0301",
  caron: "\u030c",
  cedil: "\u0327",
  circ: "\u0302",
  grave: "\u0300",
  ring: "\u030a",
  tilde: "\u0303",
  uml: "\u0308",
};
const LETTERS: { readonly [name: string]: string } = {
  AElig: "Æ",
  aelig: "æ",
  ETH: "Ð",
  eth: "ð",
  OElig: "Œ",
  oelig: "œ",
  Oslash: "Ø",
  oslash: "ø",
  szlig: "ß",
  THORN: "Þ",
  thorn: "þ",
};

function letterOf(_: string, hex?: string, decimal?: string, name = ""): string {
  if (hex !== undefined || decimal !== undefined) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10_ff_ff ? " " : String.fromCodePoint(code);
  }
  const mark = MARKS[name.slice(1)];
  return mark === undefined ? (LETTERS[name] ?? " ") : `${name.slice(0, 1)}${mark}`.normalize("NFC");
}

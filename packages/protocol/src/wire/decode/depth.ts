const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** `[` and `]` differ from `{` and `}` in this bit alone. */
const BRACKET_BIT = 0x20;

/** True when JSON text nests deeper than `max`. One pass without recursion; text that is not JSON is left to the parser. */
export function nestsDeeperThan(text: string, max: number): boolean {
  const length = text.length;
  if (length <= max) return false;
  let depth = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at + 1);
    else if ((code | BRACKET_BIT) === OPEN_BRACE) {
      depth += 1;
      if (depth > max) return true;
    } else if ((code | BRACKET_BIT) === CLOSE_BRACE) depth -= 1;
  }
  return false;
}

function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at += 1;
  }
  return text.length;
}

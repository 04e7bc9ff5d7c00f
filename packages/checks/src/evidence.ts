const LENGTH = 200;
/** Controls, bidi controls, separators, lone surrogates, private use, tags; then selectors, fillers and joiners that draw nothing. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|\uffa0/gu;

/** The text with everything that is not seen, or that reorders what is seen, written as an escape. Tabs stay. */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => {
    if (character === "\t") return character;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xff_ff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** A creator's text as a reviewer can trust it: escaped like that, and at most 200 characters. */
export function showText(text: string): string {
  // Security: cut first, so that a huge text costs no more than a short one, and last, because escapes are longer.
  const shown = escapeUnseen(text.slice(0, LENGTH * 2));
  return shown.length <= LENGTH ? shown : `${shown.slice(0, LENGTH - 1)}…`;
}

/**
 * Text of others (a registry's message, a finding's evidence) as a terminal may show it. Security: no escape sequence of theirs
 * reaches the terminal, and no character that reorders or hides what stands beside it.
 */
export function safeText(text: string): string {
  return text.replace(
    /[^\P{C}\n\t]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`,
  );
}

/** A letter or digit with the marks that belong to it. */
const FIRST_LETTER = /[\p{L}\p{N}]\p{M}*/u;

/** One or two letters of a name: of its first and last word. Empty when it has none. */
export function initialsOf(name: string, locale: string): string {
  const letters = name.split(/\s+/u).flatMap((word) => FIRST_LETTER.exec(word)?.[0] ?? []);
  const [first = "", ...rest] = letters;
  return `${first}${rest.at(-1) ?? ""}`.toLocaleUpperCase(locale);
}

/** A number from 0 up to, not including, `count`: the same for the same name, whatever its case. */
export function shadeOf(name: string, count: number): number {
  let hash = 0;
  for (const letter of name.toLowerCase()) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % count;
}

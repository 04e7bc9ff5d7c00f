/** A note with the prepared texts of rules below what is there; a text that is there already stays once. */
export function prepareNote(note: string, texts: readonly string[]): string {
  const missing = texts.filter((text) => !note.includes(text.trim()));
  return [note.trimEnd(), ...missing].filter((part) => part !== "").join("\n");
}

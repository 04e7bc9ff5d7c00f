/** Where the caret goes when a text is replaced: it keeps its distance from the end, so that a reformatted text does not carry it along. */
export function caretAfter(before: string, after: string, caret: number): number {
  return Math.min(after.length, Math.max(0, after.length - (before.length - caret)));
}

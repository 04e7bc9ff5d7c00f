/** What stands in a field, and the count of the edit it came from. */
export type Draft = { readonly text: string; readonly edit: number };

/** The draft after a person's edit. */
export function typed(draft: Draft, text: string): Draft {
  return { text, edit: draft.edit + 1 };
}

/** The draft after the guest's answer; the same draft when the answer is to an edit that is no longer the last. */
export function answered(draft: Draft, value: string | undefined, edit = 0): Draft {
  if (value === undefined || edit !== draft.edit || value === draft.text) return draft;
  return { text: value, edit };
}

/** Where the caret goes when a text is replaced: it keeps its distance from the end, so that a reformatted text does not carry it along. */
export function caretAfter(before: string, after: string, caret: number): number {
  return Math.min(after.length, Math.max(0, after.length - (before.length - caret)));
}

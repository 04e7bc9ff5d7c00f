/** What a control shows, and the count of the edit it came from. */
export type Draft<T = string> = { readonly value: T; readonly edit: number };

/** The draft after a person's edit. */
export function edited<T>(draft: Draft<T>, value: T): Draft<T> {
  return { value, edit: draft.edit + 1 };
}

/** The draft after the guest's answer; the same draft when the answer is to an edit that is no longer the last. */
export function answered<T>(draft: Draft<T>, value: T | undefined, edit = 0): Draft<T> {
  if (value === undefined || edit !== draft.edit || value === draft.value) return draft;
  return { value, edit };
}

import { useLayoutEffect, useRef, useState } from "react";
import type { Draft } from "./draft.ts";
import { answered, edited } from "./draft.ts";

/** What the guest last said of a control. */
export type Answer<T> = { readonly value?: T | undefined; readonly edit?: number | undefined };

/**
 * Holds a control's value on the host: edits are immediate, answers of the guest are applied only to the edit they answer.
 * A control that the guest gives no value keeps its own, from `initial` on.
 */
export function useDraft<T>(
  { value, edit }: Answer<T>,
  initial: T,
): [value: T, edit: (value: T) => Draft<T>] {
  const [draft, setDraft] = useState<Draft<T>>({ value: value ?? initial, edit: edit ?? 0 });
  const [seen, setSeen] = useState<Answer<T>>({ value, edit });
  if (seen.value !== value || seen.edit !== edit) {
    setSeen({ value, edit });
    setDraft((current) => answered(current, value, edit));
  }
  // Two edits can come before React renders again; each must count.
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  }, [draft]);
  function change(next: T): Draft<T> {
    const draftNow = edited(latest.current, next);
    latest.current = draftNow;
    setDraft(draftNow);
    return draftNow;
  }
  return [draft.value, change];
}

import { useLayoutEffect, useRef, useState } from "react";
import type { Draft } from "./draft.ts";
import { answered, typed } from "./draft.ts";

type Answer = { readonly value: string | undefined; readonly edit: number | undefined };

/** Holds a field's text on the host: edits are immediate, answers of the guest are applied only to the edit they answer. */
export function useDraft(
  value: string | undefined,
  edit: number | undefined,
): [text: string, type: (text: string) => Draft] {
  const [draft, setDraft] = useState<Draft>({ text: value ?? "", edit: edit ?? 0 });
  const [seen, setSeen] = useState<Answer>({ value, edit });
  if (seen.value !== value || seen.edit !== edit) {
    setSeen({ value, edit });
    setDraft((current) => answered(current, value, edit));
  }
  // Two edits can come before React renders again; each must count.
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  }, [draft]);
  function type(text: string): Draft {
    const next = typed(latest.current, text);
    latest.current = next;
    setDraft(next);
    return next;
  }
  return [draft.text, type];
}

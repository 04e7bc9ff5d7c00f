import type { Json } from "@atoll/protocol";
import type { Answer } from "../draft/use-draft.ts";
import { useDraft } from "../draft/use-draft.ts";

/** A node that holds a value. */
type ValueNode<T> = {
  readonly props: Answer<T>;
  readonly on: ReadonlySet<string>;
  emit(event: "change", payload: Json, act: boolean): void;
};

/** The value of a control, and how a person changes it: shown at once, then told to the guest, which has the last word. */
export function useValue<T extends Json>(
  { props, on, emit }: ValueNode<T>,
  initial: T,
): [value: T, change: (value: T) => void] {
  const [value, edit] = useDraft<T>(props, initial);
  function change(next: T): void {
    const draft = edit(next);
    if (on.has("change")) emit("change", { value: draft.value, edit: draft.edit }, true);
  }
  return [value, change];
}

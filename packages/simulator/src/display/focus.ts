import type { RemoteNode, Session } from "@atoll/host";

/** Which field has the focus, if one has. */
export type Focus = {
  current(): RemoteNode | undefined;
  /** Moves the focus and tells the mini-app, as a platform does. */
  moveTo(field: RemoteNode): void;
  blur(): void;
};

export function createFocus(session: Session): Focus {
  let fieldId: number | undefined;
  const current = () => (fieldId === undefined ? undefined : session.tree.get(fieldId));
  const tell = (field: RemoteNode | undefined, event: "focus" | "blur") => {
    if (field?.on.has(event) === true) session.sendEvent(field.id, event);
  };
  function blur(): void {
    const field = current();
    fieldId = undefined;
    tell(field, "blur");
  }
  return {
    current,
    blur,
    moveTo(field) {
      if (fieldId === field.id) return;
      blur();
      fieldId = field.id;
      tell(field, "focus");
    },
  };
}

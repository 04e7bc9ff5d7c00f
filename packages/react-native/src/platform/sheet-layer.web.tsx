import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { CSSProperties } from "react";
import type { SheetLayerProps } from "./sheet-layer-props.ts";

const WHOLE_WINDOW: CSSProperties = {
  position: "fixed",
  inset: 0,
  width: "100%",
  height: "100%",
  maxWidth: "none",
  maxHeight: "none",
  margin: 0,
  padding: 0,
  border: 0,
  background: "transparent",
  overflow: "hidden",
  display: "flex",
  outline: "none",
};

/**
 * A modal dialog of the browser.
 * Security: the browser's top layer lies above everything the page can draw, and what is under it takes neither focus nor
 * pointer, so no mini-app can cover the host's question or be operated behind it.
 */
export function SheetLayer(props: SheetLayerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const dismiss = useEffectEvent(props.onDismiss);
  useLayoutEffect(() => {
    const element = dialog.current;
    rememberFocus();
    element?.showModal();
    // The dialog itself, not its first button: screen readers read it whole, and a key held down presses nothing.
    element?.focus();
    return () => {
      element?.close();
      requestAnimationFrame(returnFocus);
    };
  }, []);
  useEffect(() => {
    const element = dialog.current;
    const leave = (event: Event) => {
      event.preventDefault();
      dismiss();
    };
    element?.addEventListener("cancel", leave);
    return () => element?.removeEventListener("cancel", leave);
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      role={props.alert === true ? "alertdialog" : "dialog"}
      aria-modal
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      style={WHOLE_WINDOW}
    >
      {props.children}
    </dialog>
  );
}

let focusedBefore: HTMLElement | undefined;

/** Kept past one sheet: the next in the queue opens before the focus is back where it was. */
function rememberFocus(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== document.body) focusedBefore = activeElement;
}

/** The browser's own return comes too early: what had the focus is out of reach until it was drawn again. */
function returnFocus(): void {
  if (document.activeElement === document.body) focusedBefore?.focus({ preventScroll: true });
}

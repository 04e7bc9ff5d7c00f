import type { RefObject } from "react";
import { useEffect, useLayoutEffect } from "react";
import type { View } from "react-native";
import { BackHandler } from "react-native";
import { isWeb } from "../platform.ts";
import { useLatest } from "../use-latest.ts";

/**
 * Takes the focus into something modal while it is open, and gives it back. The container itself takes it, not its first
 * button: screen readers read it whole, and a key that is held down presses nothing.
 */
export function useModalFocus(container: RefObject<View | null>, open: boolean): void {
  useLayoutEffect(() => {
    if (!isWeb || !open) return;
    const before = document.activeElement;
    container.current?.focus();
    return () => {
      // What had the focus is out of reach until it was drawn again.
      requestAnimationFrame(() => isFree() && before instanceof HTMLElement && before.focus(QUIETLY));
    };
  }, [container, open]);
}

const QUIETLY = { preventScroll: true } as const;

function isFree(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.closest("[inert]") !== null
  );
}

/** Lets a device's back button do what Escape does in browsers, while `open`. */
export function useBackButton(open: boolean, onBack: (() => void) | undefined): void {
  const latest = useLatest(onBack);
  useEffect(() => {
    if (isWeb || !open) return;
    const listening = BackHandler.addEventListener("hardwareBackPress", () => {
      latest.current?.();
      return true;
    });
    return () => listening.remove();
  }, [open, latest]);
}

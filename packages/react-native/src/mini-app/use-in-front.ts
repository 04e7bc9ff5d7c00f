import { useSyncExternalStore } from "react";
import { AppState } from "react-native";

/** Whether the host app itself is in front: its tab is the one shown, or its window the one the user sees. */
export function useInFront(): boolean {
  return useSyncExternalStore(watch, isInFront);
}

function watch(listener: () => void): () => void {
  const subscription = AppState.addEventListener("change", listener);
  return () => subscription?.remove();
}

/** "inactive" is a moment under a system sheet, such as the photo picker: the app is still the user's. */
function isInFront(): boolean {
  return AppState.currentState !== "background";
}

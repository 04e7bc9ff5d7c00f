import { useSyncExternalStore } from "react";

const DEFAULT_ROOT_PX = 16;

/** How much larger than usual the user wants text, by the size the browser gives the root; 1 is the default size. */
export function useFontScale(): number {
  return useSyncExternalStore(watchResize, rootScale);
}

function rootScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return size > 0 ? size / DEFAULT_ROOT_PX : 1;
}

/** Browsers tell of a new text size by no event of its own; they lay the page out again. */
function watchResize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

import type { RefObject } from "react";
import { useLayoutEffect, useRef } from "react";

/** The value of the last render, for effects and listeners that must not start anew when it changes. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

import { useCallback, useSyncExternalStore } from "react";
import { secondsUntil } from "./time-left.ts";

/** Whole seconds until a moment, counted down as they pass. */
export function useSecondsLeft(untilMs: number): number {
  const subscribe = useCallback((tell: () => void) => tellEachSecond(untilMs, tell), [untilMs]);
  // By the clock, never by counting: timers are late, and stand still while a tab or device sleeps.
  return useSyncExternalStore(subscribe, () => secondsUntil(untilMs, Date.now()));
}

/** Calls `tell` whenever a second before the moment begins; returns how to stop. */
function tellEachSecond(untilMs: number, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function wait(): void {
    const nowMs = Date.now();
    const left = secondsUntil(untilMs, nowMs);
    if (left === 0) return;
    const untilNextMs = untilMs - (left - 1) * 1000 - nowMs;
    timer = setTimeout(next, Math.min(1000, Math.max(1, untilNextMs)));
  }
  function next(): void {
    tell();
    wait();
  }
  wait();
  return () => clearTimeout(timer);
}

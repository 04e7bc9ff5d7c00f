import { useEffect, useState } from "react";

const TICK_MS = 100;

export type Timer = { readonly elapsedMs: number; reset(): void };

/**
 * Counts up to a duration, and goes on when that grows. It counts its own ticks and looks at no clock, so that it stands still
 * while the mini-app is put away.
 */
export function useTimer(durationMs: number): Timer {
  const [elapsedMs, setElapsed] = useState(0);
  const isRunning = elapsedMs < durationMs;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setElapsed((before) => before + TICK_MS), TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return { elapsedMs, reset: () => setElapsed(0) };
}

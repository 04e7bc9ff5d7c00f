import { useEffect, useEffectEvent, useState } from "react";

const TICK_MS = 100;

export type Timer = { readonly elapsedMs: number; reset(): void };

/**
 * Counts up to a duration, and goes on when that grows. It counts its own ticks and looks at no clock, so that it stands still
 * while the mini-app is put away.
 */
export function useTimer(durationMs: number): Timer {
  const [elapsedMs, setElapsed] = useState(0);
  const isRunning = elapsedMs < durationMs;
  // A tick may come after the last one that counts, before the effect has ended the interval.
  const tick = useEffectEvent(() =>
    setElapsed((before) => (before < durationMs ? before + TICK_MS : before)),
  );
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => tick(), TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return { elapsedMs, reset: () => setElapsed(0) };
}

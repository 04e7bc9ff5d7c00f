import { dateNow } from "../../lockdown/primordials.ts";

export type Performance = { readonly timeOrigin: number; now(): number };

/**
 * The web's `performance`, as far as clocks go: whole milliseconds, never stepping back.
 * Security: a finer clock would help timing attacks on what shares the process.
 */
export function createPerformance(): Performance {
  const timeOrigin = dateNow();
  let latestMs = 0;
  return {
    timeOrigin,
    now() {
      const nowMs = dateNow() - timeOrigin;
      if (nowMs > latestMs) latestMs = nowMs;
      return latestMs;
    },
  };
}

import type { Clock } from "../clock.ts";

/** A clock that tests turn by hand. */
export type FakeClock = Clock & {
  /** Moves time on, running what falls due, in order. */
  advance(ms: number): void;
  /** Timers that wait. */
  readonly pending: number;
};

/** Creates a clock that stands still. */
export function createFakeClock(startMs = 1_700_000_000_000): FakeClock {
  let now = startMs;
  let lastId = 0;
  const timers = new Map<number, { readonly due: number; readonly run: () => void }>();

  function nextDue(until: number): number | undefined {
    let next: number | undefined;
    for (const [id, timer] of timers) {
      if (timer.due > until) continue;
      if (next === undefined || timer.due < (timers.get(next)?.due ?? Infinity)) next = id;
    }
    return next;
  }

  return {
    now: () => now,
    setTimeout(run, ms) {
      lastId += 1;
      timers.set(lastId, { due: now + Math.max(0, ms), run });
      return lastId;
    },
    clearTimeout: (timer) => void timers.delete(Number(timer)),
    advance(ms) {
      const until = now + ms;
      for (let id = nextDue(until); id !== undefined; id = nextDue(until)) {
        const timer = timers.get(id);
        timers.delete(id);
        now = Math.max(now, timer?.due ?? now);
        timer?.run();
      }
      now = until;
    },
    get pending() {
      return timers.size;
    },
  };
}

import type { Clock } from "@atoll/host";

/** A clock that runs by itself and can be pushed forward. */
export type PushedClock = Clock & {
  /** Moves time on to a moment and runs what is due then, in order of due time. A moment that is past changes nothing. */
  pushTo(momentMs: number): void;
  /** When the next timer is due, if there is one. */
  nextDueMs(): number | undefined;
  /** Ends all timers. */
  stop(): void;
};

type Timer = {
  readonly dueMs: number;
  readonly order: number;
  readonly run: () => void;
  handle: NodeJS.Timeout;
};

/** Starts a clock at the given reading of the real one. */
export function createPushedClock(realNow: () => number = Date.now): PushedClock {
  const timers = new Map<number, Timer>();
  let pushedMs = 0;
  let order = 0;
  const now = () => realNow() + pushedMs;

  function arm(id: number, dueMs: number): NodeJS.Timeout {
    // Longer waits than a Node timer can hold are pushed to or never come.
    const waitMs = Math.min(Math.max(0, dueMs - now()), 2 ** 31 - 1);
    return setTimeout(() => fire(id), waitMs).unref();
  }
  function fire(id: number): void {
    const timer = timers.get(id);
    if (timer === undefined) return;
    clearTimeout(timer.handle);
    timers.delete(id);
    timer.run();
  }
  function clear(id: unknown): void {
    const timer = timers.get(Number(id));
    if (timer !== undefined) clearTimeout(timer.handle);
    timers.delete(Number(id));
  }
  return {
    now,
    setTimeout(run, ms) {
      order += 1;
      const dueMs = now() + Math.max(0, ms);
      timers.set(order, { dueMs, order, run, handle: arm(order, dueMs) });
      return order;
    },
    clearTimeout: clear,
    pushTo(momentMs) {
      pushedMs += Math.max(0, momentMs - now());
      const due = [...timers.values()].filter((timer) => timer.dueMs <= now());
      for (const timer of due.sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)) fire(timer.order);
      for (const [id, timer] of timers) {
        clearTimeout(timer.handle);
        timer.handle = arm(id, timer.dueMs);
      }
    },
    nextDueMs() {
      const moments = [...timers.values()].map((timer) => timer.dueMs);
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
    stop() {
      for (const id of timers.keys()) clear(id);
    },
  };
}

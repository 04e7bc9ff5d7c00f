import {
  arraySplice,
  createList,
  createSafeMap,
  enqueueMicrotask,
  numberIsFinite,
  reflectApply,
} from "../../lockdown/primordials.ts";
import type { List } from "../../lockdown/primordials.ts";
import { insertByDue, removeTimer } from "./timer-queue.ts";
import type { Timer } from "./timer-queue.ts";

/** Shortest delay: what is asked below is lengthened to it. */
export const MIN_DELAY_MS = 4;
/** Timers that may wait at once. */
export const MAX_LIVE_TIMERS = 1_000;
const MAX_DELAY_MS = 2 ** 31 - 1;

export type TimerCallback = (...args: unknown[]) => void;

export type TimersDeps = {
  /** The host's clock, as the guest reckons it. */
  now(): number;
  /** Told the earliest moment a timer waits for, or −1 for none; only when it changed, once per `defer`. */
  timersChanged(nextDueMs: number): void;
  /** Given each error that a callback throws; the other callbacks still run. */
  report(error: unknown): void;
  /** Runs a job later in the same turn. Default: a microtask. */
  defer?(job: () => void): void;
};

export type Timers = {
  setTimeout(callback: TimerCallback, delayMs?: number, ...args: unknown[]): number;
  setInterval(callback: TimerCallback, delayMs?: number, ...args: unknown[]): number;
  clearTimeout(id?: number): void;
  clearInterval(id?: number): void;
  /** Runs what is due at `nowMs`, the moment the host sent with it, in order of due time and then of setting. */
  runDue(nowMs: number): void;
};

/**
 * The realm's timer queue over the host's clock. Setting more than {@link MAX_LIVE_TIMERS} throws an error with code
 * QUOTA_EXCEEDED. Callbacks due together run in one turn: microtasks that one of them queues run after the last.
 */
export function createTimers(deps: TimersDeps): Timers {
  const queue: List<Timer> = createList();
  const live = createSafeMap<number, Timer>();
  const announce = createAnnouncer(queue, deps);
  let lastId = 0;
  let latestMs = -Infinity;

  function schedule(timer: Timer): void {
    const nowMs = deps.now();
    // Never due within the run that set it, even if the host's clock is ahead of our reckoning.
    timer.dueMs = (nowMs > latestMs ? nowMs : latestMs) + timer.delayMs;
    insertByDue(queue, timer);
    announce.later();
  }

  function add(callback: unknown, delay: unknown, args: readonly unknown[], repeats: boolean): number {
    if (typeof callback !== "function")
      throw new TypeError("A timer needs a function; source text is not run.");
    if (live.size >= MAX_LIVE_TIMERS) throw quotaError();
    const timer: Timer = {
      id: ++lastId,
      dueMs: 0,
      delayMs: clampDelay(delay),
      repeats,
      callback: callback as TimerCallback,
      args,
    };
    live.set(timer.id, timer);
    schedule(timer);
    return timer.id;
  }

  function clear(id: unknown): void {
    const timer = live.get(Number(id));
    if (timer === undefined) return;
    live.delete(timer.id);
    if (removeTimer(queue, timer)) announce.later();
  }

  function run(timer: Timer): void {
    if (!timer.repeats) live.delete(timer.id);
    try {
      reflectApply(timer.callback, undefined, timer.args);
    } catch (error) {
      deps.report(error);
    }
    if (timer.repeats && live.has(timer.id)) schedule(timer);
  }

  return {
    setTimeout: (callback, delayMs, ...args) => add(callback, delayMs, args, false),
    setInterval: (callback, delayMs, ...args) => add(callback, delayMs, args, true),
    clearTimeout: clear,
    clearInterval: clear,
    runDue(nowMs) {
      if (nowMs > latestMs) latestMs = nowMs;
      announce.consumed();
      for (let first = queue[0]; first !== undefined && first.dueMs <= nowMs; first = queue[0]) {
        arraySplice(queue, 0, 1);
        run(first);
      }
      announce.later();
    },
  };
}

/** Says the queue's earliest due time once per deferral, if it is another than was said last. */
function createAnnouncer(queue: List<Timer>, deps: TimersDeps): { later(): void; consumed(): void } {
  const defer = deps.defer ?? enqueueMicrotask;
  let saidMs = -1;
  let waiting = false;
  function say(): void {
    waiting = false;
    const nextMs = queue[0]?.dueMs ?? -1;
    if (nextMs === saidMs) return;
    saidMs = nextMs;
    deps.timersChanged(nextMs);
  }
  return {
    later() {
      if (waiting) return;
      waiting = true;
      defer(say);
    },
    /** The host has acted on what was said; whatever comes next is news, even the same moment. */
    consumed() {
      if (saidMs !== -1) saidMs = NaN;
    },
  };
}

function clampDelay(delay: unknown): number {
  const delayMs = Number(delay);
  if (!numberIsFinite(delayMs) || delayMs > MAX_DELAY_MS || delayMs < MIN_DELAY_MS) return MIN_DELAY_MS;
  return delayMs;
}

function quotaError(): Error {
  const error = new Error(
    `The mini-app has ${MAX_LIVE_TIMERS} timers waiting, the most it may have: clear those it no longer needs.`,
  );
  error.name = "QuotaExceededError";
  return Object.assign(error, { code: "QUOTA_EXCEEDED" });
}

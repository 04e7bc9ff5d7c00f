import type { Quotas } from "@atoll/protocol";
import type { Clock } from "../clock.ts";

/** Whether a session is in front, and what follows when it is not. */
export type Visibility = {
  isInFront(): boolean;
  set(visible: boolean): void;
  /** Aborted when the session leaves the front or ends; already so when it is not in front. */
  frontSignal(): AbortSignal;
  /** Resolves once the session is in front; rejects never, waits for ever when it ends first. */
  whenInFront(): Promise<void>;
  stop(): void;
};

export type VisibilityEvents = {
  shown(): void;
  hidden(): void;
  /** Hidden for a while: nothing should run. */
  suspended(): void;
  /** Hidden for so long that it should end. */
  expired(): void;
};

/** Creates the visibility of a session that begins in front. */
export function createVisibility(clock: Clock, quotas: Quotas, events: VisibilityEvents): Visibility {
  let visible = true;
  let front = new AbortController();
  let timers: unknown[] = [];
  let waiting: (() => void)[] = [];

  function clearTimers(): void {
    for (const timer of timers) clock.clearTimeout(timer);
    timers = [];
  }

  function hide(): void {
    front.abort();
    timers = [
      clock.setTimeout(events.suspended, quotas.hiddenSuspendMs),
      clock.setTimeout(events.expired, quotas.hiddenEndMs),
    ];
    events.hidden();
  }

  function show(): void {
    front = new AbortController();
    clearTimers();
    events.shown();
    const ready = waiting;
    waiting = [];
    for (const run of ready) run();
  }

  return {
    isInFront: () => visible,
    set(next) {
      if (next === visible) return;
      visible = next;
      if (visible) show();
      else hide();
    },
    frontSignal: () => front.signal,
    whenInFront: () => (visible ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    stop() {
      clearTimers();
      front.abort();
      waiting = [];
    },
  };
}

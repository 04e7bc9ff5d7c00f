import { HostOp } from "@atoll/protocol";
import type { Quotas } from "@atoll/protocol";
import type { Clock } from "../clock.ts";
import type { Outbox } from "./outbox.ts";

/** Wakes the guest for its timers. The guest keeps them; the host keeps the time. */
export type GuestTimers = {
  /** The earliest moment the guest waits for, −1 for none. */
  request(dueMs: number): void;
  suspend(): void;
  resume(): void;
  stop(): void;
};

export type GuestTimersOptions = {
  readonly clock: Clock;
  readonly quotas: Quotas;
  readonly outbox: Outbox;
  /** True while the guest sends nearly more than it may. */
  isBusy(): boolean;
};

/** By how much wakes slow down for a guest that is busy, so that a fast interval becomes a slower one and not a flood. */
const SLOWER = 4;
/** Longest wait given to the clock at once: what JavaScript timers can hold. */
const LONGEST_MS = 2 ** 31 - 1;

/** Creates timers of which none is set. */
export function createGuestTimers({ clock, quotas, outbox, isBusy }: GuestTimersOptions): GuestTimers {
  let due: number | null = null;
  let waiting: unknown = null;
  let suspended = false;

  function disarm(): void {
    if (waiting !== null) clock.clearTimeout(waiting);
    waiting = null;
  }

  function arm(): void {
    disarm();
    if (due === null || suspended) return;
    const atLeast = isBusy() ? quotas.timerMinMs * SLOWER : quotas.timerMinMs;
    const wait = Math.min(LONGEST_MS, Math.max(atLeast, due - clock.now()));
    waiting = clock.setTimeout(wake, wait);
  }

  function wake(): void {
    waiting = null;
    if (due === null) return;
    // The wait was longer than a timer can be, or the platform's timer was early.
    if (clock.now() < due) return arm();
    due = null;
    outbox.send([HostOp.timers, clock.now()]);
  }

  return {
    request(dueMs) {
      due = dueMs < 0 ? null : dueMs;
      arm();
    },
    suspend() {
      suspended = true;
      disarm();
    },
    resume() {
      suspended = false;
      arm();
    },
    stop() {
      due = null;
      disarm();
    },
  };
}

import type { Clock } from "./clock.ts";

export type WatchdogOptions = {
  /** Wall time that a turn may take, seen from outside the engine. */
  readonly turnMs: number;
  /** Added to the first wait, so that an engine which can stop its guest by itself does so first, with a better report. */
  readonly graceMs: number;
  readonly clock: Clock;
  readonly onExpired: (turn: number) => void;
};

/** A timer that fires this much too late says that its owner was suspended, not that the guest was slow. */
const SUSPENDED_MS = 1_000;

/**
 * Measures each turn by the owner's clock and reports the first that takes too long. It needs nothing from the engine, so it also
 * sees the native loops that an engine's own interrupt never sees. Turns queue: the time of one starts when the one before it ends.
 */
export class Watchdog {
  readonly #options: WatchdogOptions;
  #waiting: number[] = [];
  #cancel: (() => void) | undefined;

  constructor(options: WatchdogOptions) {
    this.#options = options;
  }

  /** A turn was handed to the engine. */
  delivered(turn: number): void {
    this.#waiting.push(turn);
    if (this.#waiting.length === 1) this.#arm(this.#options.turnMs + this.#options.graceMs, false);
  }

  /** The engine's shell said that a turn, and so every turn before it, has ended. */
  turnEnded(turn: number): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting > turn);
    this.#disarm();
    if (this.#waiting.length > 0) this.#arm(this.#options.turnMs + this.#options.graceMs, false);
  }

  /** Stops measuring for good. */
  stop(): void {
    this.#waiting = [];
    this.#disarm();
  }

  #arm(ms: number, forgiven: boolean): void {
    const { clock } = this.#options;
    const dueMs = clock.nowMs() + ms;
    this.#cancel = clock.after(ms, () => {
      // The engine's answer may be waiting behind this timer when the owner wakes up: one more turn's time, once.
      if (!forgiven && clock.nowMs() - dueMs > SUSPENDED_MS) this.#arm(this.#options.turnMs, true);
      else this.#expire();
    });
  }

  #disarm(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #expire(): void {
    const turn = this.#waiting[0];
    this.stop();
    if (turn !== undefined) this.#options.onExpired(turn);
  }
}

import { AtollError } from "@atoll/protocol";

import { systemClock } from "./clock.ts";
import type { Sandbox, SandboxEngine, SandboxOptions } from "./engine.ts";
import { WaitingSandbox } from "./waiting-sandbox.ts";

export type SandboxPoolOptions = SandboxOptions & {
  readonly engine: SandboxEngine;
  /** Blanks to keep ready; 0 makes every `take()` a cold start. */
  readonly size: number;
  /** Calls back once the host has nothing better to do. Returns what cancels it. Half a second after the last `take()` by default. */
  readonly whenIdle?: (run: () => void) => () => void;
};

/** Blanks made ahead of time: the prelude is evaluated, so opening a mini-app only costs the mini-app. */
export interface SandboxPool {
  /** Blanks ready now. */
  readonly waiting: number;
  /** A blank of one's own; made on the spot if none waits. */
  take(): Promise<Sandbox>;
  /** Ends the blanks that wait. Sandboxes that were taken go on. */
  close(): void;
}

const IDLE_MS = 500;

/** A pool that warms its first blanks when idle, one after the other, and never while a mini-app opens. */
export function createSandboxPool(options: SandboxPoolOptions): SandboxPool {
  return new BlankPool(options);
}

class BlankPool implements SandboxPool {
  readonly #options: SandboxPoolOptions;
  #blanks: WaitingSandbox[] = [];
  #warming: Promise<Sandbox> | undefined;
  #cancelIdle: (() => void) | undefined;
  #closed = false;

  constructor(options: SandboxPoolOptions) {
    this.#options = options;
    this.#refillWhenIdle();
  }

  get waiting(): number {
    return this.#blanks.length;
  }

  async take(): Promise<Sandbox> {
    if (this.#closed) throw new AtollError("CLOSED", "The pool is closed. Make a new one.");
    const blank = this.#blanks.shift() ?? this.#claimWarming();
    // Put off again: this opening comes first.
    this.#refillWhenIdle();
    return blank ?? this.#options.engine.create(this.#options);
  }

  close(): void {
    this.#closed = true;
    this.#cancelIdle?.();
    for (const blank of this.#blanks.splice(0)) blank.terminate();
  }

  /** The blank being made, which then belongs to the taker. */
  #claimWarming(): Promise<Sandbox> | undefined {
    const warming = this.#warming;
    this.#warming = undefined;
    return warming;
  }

  #refillWhenIdle(): void {
    this.#cancelIdle?.();
    if (this.#closed || this.#blanks.length >= this.#options.size) return;
    const { whenIdle = (run: () => void) => systemClock.after(IDLE_MS, run) } = this.#options;
    this.#cancelIdle = whenIdle(() => void this.#warmOne());
  }

  async #warmOne(): Promise<void> {
    if (this.#warming) return;
    const warming = this.#options.engine.create(this.#options);
    this.#warming = warming;
    try {
      const sandbox = await warming;
      if (this.#warming === warming) this.#keep(sandbox);
    } catch {
      // Not tried again before the next `take()`, whose own start then says what is wrong.
      if (this.#warming === warming) this.#warming = undefined;
    }
  }

  #keep(sandbox: Sandbox): void {
    this.#warming = undefined;
    if (this.#closed) return sandbox.terminate();
    this.#blanks.push(new WaitingSandbox(sandbox, (blank) => this.#replace(blank)));
    this.#refillWhenIdle();
  }

  #replace(blank: WaitingSandbox): void {
    if (!this.#blanks.includes(blank)) return;
    this.#blanks = this.#blanks.filter((other) => other !== blank);
    this.#refillWhenIdle();
  }
}

import { HostOp } from "@atoll/protocol";
import type { Sandbox, SandboxListener, Script } from "@atoll/sandbox";

import type { SandboxActivity, Signal } from "./activity.ts";

/** A sandbox whose turns are counted, and whose guest can be told the time. */
export class ObservedSandbox implements Sandbox {
  readonly #sandbox: Sandbox;
  readonly #activity: SandboxActivity;
  readonly #changed: Signal;
  readonly #own = new Set<number>();

  constructor(sandbox: Sandbox, activity: SandboxActivity, changed: Signal) {
    this.#sandbox = sandbox;
    this.#activity = activity;
    this.#changed = changed;
  }

  evaluate(script: Script): number {
    this.#activity.turns += 1;
    return this.#sandbox.evaluate(script);
  }

  deliver(text: string): number {
    this.#activity.turns += 1;
    return this.#sandbox.deliver(text);
  }

  listen(listener: SandboxListener): void {
    this.#sandbox.listen({
      message: (text) => listener.message(text),
      turnEnded: (turn, usage) => {
        // A turn of our own is none of the host's.
        if (!this.#own.delete(turn)) listener.turnEnded(turn, usage);
        this.#change(() => (this.#activity.turns -= 1));
      },
      ended: (end) => {
        listener.ended(end);
        this.#change(() => (this.#activity.ended = true));
      },
    });
  }

  terminate(): void {
    this.#sandbox.terminate();
  }

  /** Says what time it is, as the host does with timers: the engine's own clock does not know that ours was pushed. */
  tellTime(nowMs: number): void {
    if (this.#activity.ended) return;
    this.#activity.turns += 1;
    this.#own.add(this.#sandbox.deliver(JSON.stringify([HostOp.timers, nowMs])));
  }

  #change(apply: () => void): void {
    apply();
    this.#changed.notify();
  }
}

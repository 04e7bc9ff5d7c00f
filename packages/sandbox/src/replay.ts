import type { SandboxEnd, SandboxListener } from "./engine.ts";

type Say = (listener: SandboxListener) => void;

/** Keeps what a sandbox says until someone listens, then passes it on in order. */
export class Replay {
  #listener: SandboxListener | undefined;
  #kept: Say[] = [];

  get hasListener(): boolean {
    return this.#listener !== undefined;
  }

  /** Tells the listener all that was kept, and from now on at once. */
  attach(listener: SandboxListener): void {
    this.#listener = listener;
    for (let say = this.#kept.shift(); say; say = this.#kept.shift()) say(listener);
  }

  tell(say: Say): void {
    if (this.#listener && this.#kept.length === 0) say(this.#listener);
    else this.#kept.push(say);
  }

  /** The last that is said. A listener that is still being replayed to hears it next. */
  tellEnd(end: SandboxEnd): void {
    if (this.#listener) this.#kept = [];
    this.tell((listener) => listener.ended(end));
  }
}

import type { Sandbox, SandboxListener, Script } from "./engine.ts";
import { Replay } from "./replay.ts";

/** A blank that is listened to while nobody has taken it, so that its end is noticed. What came before its taker listens is replayed. */
export class WaitingSandbox implements Sandbox {
  readonly #sandbox: Sandbox;
  readonly #replay = new Replay();

  constructor(sandbox: Sandbox, onEnded: (blank: WaitingSandbox) => void) {
    this.#sandbox = sandbox;
    sandbox.listen({
      message: (text) => this.#replay.tell((listener) => listener.message(text)),
      turnEnded: (turn, usage) => this.#replay.tell((listener) => listener.turnEnded(turn, usage)),
      ended: (end) => {
        this.#replay.tellEnd(end);
        onEnded(this);
      },
    });
  }

  evaluate(script: Script): number {
    return this.#sandbox.evaluate(script);
  }

  deliver(text: string): number {
    return this.#sandbox.deliver(text);
  }

  listen(listener: SandboxListener): void {
    this.#replay.attach(listener);
  }

  terminate(): void {
    this.#sandbox.terminate();
  }
}

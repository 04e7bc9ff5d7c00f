import type { Sandbox, SandboxListener, Script } from "./engine.ts";

/** A blank that is listened to while nobody has taken it, so that its end is noticed. What came before its taker listens is replayed. */
export class WaitingSandbox implements Sandbox {
  readonly #sandbox: Sandbox;
  #listener: SandboxListener | undefined;
  #replay: ((listener: SandboxListener) => void)[] = [];

  constructor(sandbox: Sandbox, onEnded: (blank: WaitingSandbox) => void) {
    this.#sandbox = sandbox;
    sandbox.listen({
      message: (text) => this.#tell((listener) => listener.message(text)),
      turnEnded: (turn, usage) => this.#tell((listener) => listener.turnEnded(turn, usage)),
      ended: (end) => {
        this.#tell((listener) => listener.ended(end));
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

  terminate(): void {
    this.#sandbox.terminate();
  }

  listen(listener: SandboxListener): void {
    this.#listener = listener;
    for (let say = this.#replay.shift(); say; say = this.#replay.shift()) say(listener);
  }

  #tell(say: (listener: SandboxListener) => void): void {
    if (this.#listener && this.#replay.length === 0) say(this.#listener);
    else this.#replay.push(say);
  }
}

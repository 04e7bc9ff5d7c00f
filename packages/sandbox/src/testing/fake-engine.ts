import type { Sandbox, SandboxEngine, SandboxListener } from "../engine.ts";

/** A sandbox that does nothing; a test makes it end. */
export class FakeSandbox implements Sandbox {
  listener: SandboxListener | undefined;
  terminated = false;

  evaluate(): number {
    return 1;
  }

  deliver(): number {
    return 1;
  }

  listen(listener: SandboxListener): void {
    this.listener = listener;
    listener.message("hello");
  }

  terminate(): void {
    if (this.terminated) return;
    this.terminated = true;
    this.listener?.ended({ code: "CLOSED", detail: "" });
  }
}

/** An engine whose sandboxes a test finishes by hand. */
export class FakeEngine implements SandboxEngine {
  readonly traits = { name: "quickjs", exactHeap: true } as const;
  readonly made: FakeSandbox[] = [];
  #making: { resolve: (sandbox: Sandbox) => void; reject: (error: unknown) => void }[] = [];

  /** Blanks asked for and not yet made. */
  get making(): number {
    return this.#making.length;
  }

  create(): Promise<Sandbox> {
    return new Promise((resolve, reject) => this.#making.push({ resolve, reject }));
  }

  /** Makes the blank that was asked for first, and lets whoever waits for it go on. */
  async finish(): Promise<FakeSandbox> {
    const sandbox = new FakeSandbox();
    this.made.push(sandbox);
    this.#making.shift()?.resolve(sandbox);
    await Promise.resolve();
    return sandbox;
  }

  async fail(error: unknown): Promise<void> {
    this.#making.shift()?.reject(error);
    await Promise.resolve();
  }
}

import type { SandboxEnd, SandboxListener } from "../engine.ts";

/** A listener that keeps what it is told, in order, and lets a test wait for the end of a turn. */
export class Recorder implements SandboxListener {
  /** `message TEXT`, `turn N`, `ended CODE`, in the order they came. */
  readonly events: string[] = [];
  readonly messages: string[] = [];
  heapBytes: number | undefined;
  end: SandboxEnd | undefined;
  #lastTurn = 0;
  #waiting: (() => void)[] = [];

  message(text: string): void {
    this.messages.push(text);
    this.events.push(`message ${text}`);
  }

  turnEnded(turn: number, usage: { readonly heapBytes?: number }): void {
    this.#lastTurn = turn;
    this.heapBytes = usage.heapBytes;
    this.events.push(`turn ${turn}`);
    this.#wake();
  }

  ended(end: SandboxEnd): void {
    this.end = end;
    this.events.push(`ended ${end.code}`);
    this.#wake();
  }

  /** Resolves once the turn, or the sandbox, has ended. */
  async turn(turn: number): Promise<void> {
    while (this.#lastTurn < turn && !this.end) await this.#news();
  }

  /** Resolves with how the sandbox ended. */
  async over(): Promise<SandboxEnd> {
    while (!this.end) await this.#news();
    return this.end;
  }

  #news(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

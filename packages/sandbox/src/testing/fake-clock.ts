import type { Clock } from "../clock.ts";

type Timer = { readonly dueMs: number; readonly run: () => void };

/** A clock that a test moves by hand. */
export class FakeClock implements Clock {
  #nowMs = 0;
  #timers: Timer[] = [];

  nowMs(): number {
    return this.#nowMs;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { dueMs: this.#nowMs + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass; timers run when they are due. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let next = this.#next(untilMs); next; next = this.#next(untilMs)) {
      this.#nowMs = next.dueMs;
      this.#run(next);
    }
    this.#nowMs = untilMs;
  }

  /** Lets time pass in which nothing runs, as on a machine that sleeps; then what is overdue runs. */
  sleep(ms: number): void {
    this.#nowMs += ms;
    for (const timer of this.#timers.filter(({ dueMs }) => dueMs <= this.#nowMs)) this.#run(timer);
  }

  #next(untilMs: number): Timer | undefined {
    return this.#timers.filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0];
  }

  #run(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
    timer.run();
  }
}

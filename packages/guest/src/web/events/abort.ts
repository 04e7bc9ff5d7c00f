import { createSafeSet } from "../../lockdown/primordials.ts";
import type { SafeSet } from "../../lockdown/primordials.ts";
import { realm } from "../realm.ts";
import { DOMException } from "./dom-exception.ts";
import { Event } from "./event.ts";
import { EventTarget, eventHandler } from "./event-target.ts";

const MAKING = {};
const onAbort = eventHandler("abort");
let abortSignal: (signal: AbortSignal, reason: unknown) => void;

/** The web's AbortSignal, with `abort`, `timeout` and `any`. */
export class AbortSignal extends EventTarget {
  #aborted = false;
  #reason: unknown;
  /** Signals made by `any` from this one, and for such a signal those it was made from. */
  #dependents: SafeSet<AbortSignal> | undefined;
  #sources: SafeSet<AbortSignal> | undefined;

  static {
    abortSignal = (signal, reason) => {
      if (!signal.#aborted) signal.#abort(reason === undefined ? abortError() : reason);
    };
  }

  constructor(making?: object) {
    super();
    if (making !== MAKING)
      throw new TypeError("Illegal constructor: use AbortController or AbortSignal.timeout().");
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal(MAKING);
    abortSignal(signal, reason);
    return signal;
  }

  static timeout(milliseconds: number): AbortSignal {
    const signal = new AbortSignal(MAKING);
    realm().timers.setTimeout(() => {
      abortSignal(signal, new DOMException("The time given to AbortSignal.timeout() is up.", "TimeoutError"));
    }, milliseconds);
    return signal;
  }

  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const result = new AbortSignal(MAKING);
    for (const signal of signals) {
      if (signal.#aborted) {
        result.#follow(undefined);
        result.#aborted = true;
        result.#reason = signal.#reason;
        break;
      }
      if (signal.#sources === undefined) result.#follow(signal);
      else signal.#sources.forEach((source) => result.#follow(source));
    }
    return result;
  }

  get aborted(): boolean {
    return this.#aborted;
  }
  get reason(): unknown {
    return this.#reason;
  }
  get onabort(): ((event: Event) => void) | null {
    return onAbort.get(this);
  }
  set onabort(handler: ((event: Event) => void) | null) {
    onAbort.set(this, handler);
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  override get [Symbol.toStringTag](): string {
    return "AbortSignal";
  }

  /** Aborts together with `source`; with none, follows no signal any more. */
  #follow(source: AbortSignal | undefined): void {
    if (source === undefined) {
      this.#sources?.forEach((followed) => followed.#dependents?.delete(this));
      this.#sources = undefined;
      return;
    }
    (this.#sources ??= createSafeSet()).add(source);
    (source.#dependents ??= createSafeSet()).add(this);
  }

  #abort(reason: unknown): void {
    const dependents = this.#dependents;
    this.#dependents = undefined;
    const toTell = [this as AbortSignal];
    this.#mark(reason);
    dependents?.forEach((dependent) => {
      if (dependent.#aborted) return;
      dependent.#mark(reason);
      toTell.push(dependent);
    });
    // All are aborted before anyone hears of it, as the DOM standard has it.
    for (const signal of toTell) signal.dispatchEvent(new Event("abort"));
  }

  #mark(reason: unknown): void {
    this.#aborted = true;
    this.#reason = reason;
    this.#follow(undefined);
  }
}

/** The web's AbortController. */
export class AbortController {
  readonly #signal = new AbortSignal(MAKING);

  get signal(): AbortSignal {
    return this.#signal;
  }

  abort(reason?: unknown): void {
    abortSignal(this.#signal, reason);
  }

  get [Symbol.toStringTag](): string {
    return "AbortController";
  }
}

function abortError(): DOMException {
  return new DOMException("This operation was aborted.", "AbortError");
}

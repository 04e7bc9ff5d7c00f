import { dateNow } from "../../lockdown/primordials.ts";

type Flags = {
  target: object | null;
  currentTarget: object | null;
  dispatching: boolean;
  stopped: boolean;
  prevented: boolean;
  passive: boolean;
};

let flagsOf: (event: Event) => Flags;

/** The web's Event. There is no tree here, so an event reaches its target only. */
export class Event {
  readonly #type: string;
  readonly #bubbles: boolean;
  readonly #cancelable: boolean;
  readonly #composed: boolean;
  readonly #timeStamp = dateNow();
  readonly #flags: Flags = {
    target: null,
    currentTarget: null,
    dispatching: false,
    stopped: false,
    prevented: false,
    passive: false,
  };

  static {
    flagsOf = (event) => event.#flags;
  }

  constructor(type: string, options?: { bubbles?: boolean; cancelable?: boolean; composed?: boolean }) {
    if (arguments.length === 0) throw new TypeError("An Event needs a type.");
    this.#type = String(type);
    this.#bubbles = Boolean(options?.bubbles);
    this.#cancelable = Boolean(options?.cancelable);
    this.#composed = Boolean(options?.composed);
  }

  get type(): string {
    return this.#type;
  }
  get target(): object | null {
    return this.#flags.target;
  }
  get currentTarget(): object | null {
    return this.#flags.currentTarget;
  }
  get eventPhase(): number {
    return this.#flags.dispatching ? 2 : 0;
  }
  get bubbles(): boolean {
    return this.#bubbles;
  }
  get cancelable(): boolean {
    return this.#cancelable;
  }
  get composed(): boolean {
    return this.#composed;
  }
  get defaultPrevented(): boolean {
    return this.#flags.prevented;
  }
  /** Always false: events of the host never come as Event objects. */
  get isTrusted(): boolean {
    return false;
  }
  get timeStamp(): number {
    return this.#timeStamp;
  }

  composedPath(): object[] {
    const { currentTarget } = this.#flags;
    return currentTarget === null ? [] : [currentTarget];
  }
  preventDefault(): void {
    if (this.#cancelable && !this.#flags.passive) this.#flags.prevented = true;
  }
  stopImmediatePropagation(): void {
    this.#flags.stopped = true;
  }
  stopPropagation(): void {
    // Without a tree there is nowhere left to propagate to.
  }

  get [Symbol.toStringTag](): string {
    return "Event";
  }
}

/** The web's CustomEvent: an Event that carries `detail`. */
export class CustomEvent<T = unknown> extends Event {
  readonly #detail: T | null;

  constructor(
    type: string,
    options?: { bubbles?: boolean; cancelable?: boolean; composed?: boolean; detail?: T },
  ) {
    super(type, options);
    this.#detail = options?.detail ?? null;
  }

  get detail(): T | null {
    return this.#detail;
  }

  override get [Symbol.toStringTag](): string {
    return "CustomEvent";
  }
}

/** The changing state of an event, for the target that dispatches it. Throws a TypeError for what is no Event. */
export function eventFlags(event: Event): Flags {
  return flagsOf(event);
}

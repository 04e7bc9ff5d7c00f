import {
  arraySlice,
  arraySplice,
  createList,
  createSafeMap,
  reflectApply,
} from "../../lockdown/primordials.ts";
import type { List, SafeMap } from "../../lockdown/primordials.ts";
import { callReporting } from "../realm.ts";
import { DOMException } from "./dom-exception.ts";
import { eventFlags } from "./event.ts";
import type { Event } from "./event.ts";

export type EventCallback = ((event: Event) => void) | { handleEvent(event: Event): void };
export type ListenerOptions = {
  capture?: boolean;
  once?: boolean;
  passive?: boolean;
  signal?: EventTarget & { readonly aborted: boolean };
};

type Listener = {
  callback: EventCallback;
  capture: boolean;
  once: boolean;
  passive: boolean;
  removed: boolean;
};

/** The web's EventTarget. An error in a listener is reported; the other listeners still run. */
export class EventTarget {
  readonly #listeners: SafeMap<string, List<Listener>> = createSafeMap();

  addEventListener(type: string, callback: EventCallback | null, options?: boolean | ListenerOptions): void {
    const { once, passive, signal } = typeof options === "object" && options !== null ? options : {};
    if (callback === null || callback === undefined || signal?.aborted) return;
    const name = String(type);
    const capture = captureOf(options);
    const listeners = this.#listeners.get(name) ?? createList<Listener>();
    if (indexOf(listeners, callback, capture) >= 0) return;
    listeners[listeners.length] = {
      callback,
      capture,
      once: Boolean(once),
      passive: Boolean(passive),
      removed: false,
    };
    this.#listeners.set(name, listeners);
    signal?.addEventListener("abort", () => this.removeEventListener(name, callback, capture), {
      once: true,
    });
  }

  removeEventListener(
    type: string,
    callback: EventCallback | null,
    options?: boolean | { capture?: boolean },
  ): void {
    const listeners = this.#listeners.get(String(type));
    if (listeners === undefined || callback === null || callback === undefined) return;
    const index = indexOf(listeners, callback, captureOf(options));
    const listener = listeners[index];
    if (listener === undefined) return;
    listener.removed = true;
    arraySplice(listeners, index, 1);
  }

  dispatchEvent(event: Event): boolean {
    const flags = eventFlags(event);
    if (flags.dispatching) {
      throw new DOMException("The event is being dispatched already: make a new one.", "InvalidStateError");
    }
    flags.dispatching = true;
    flags.target = flags.currentTarget = this;
    this.#callListeners(event);
    flags.currentTarget = null;
    flags.dispatching = flags.stopped = false;
    return !flags.prevented;
  }

  #callListeners(event: Event): void {
    const flags = eventFlags(event);
    const current = arraySlice(this.#listeners.get(event.type) ?? createList<Listener>());
    // Capturing listeners come first at the target too.
    for (let pass = 0; pass < 2; pass++) {
      for (let index = 0; index < current.length && !flags.stopped; index++) {
        const listener = current[index];
        if (listener === undefined || listener.removed || listener.capture !== (pass === 0)) continue;
        if (listener.once) this.removeEventListener(event.type, listener.callback, listener.capture);
        flags.passive = listener.passive;
        callReporting(() => call(listener.callback, this, event));
        flags.passive = false;
      }
    }
  }

  get [Symbol.toStringTag](): string {
    return "EventTarget";
  }
}

function call(callback: EventCallback, target: EventTarget, event: Event): void {
  if (typeof callback === "function") reflectApply(callback, target, [event]);
  else callback.handleEvent(event);
}

function captureOf(options: boolean | { capture?: boolean } | undefined): boolean {
  return typeof options === "object" && options !== null ? Boolean(options.capture) : Boolean(options);
}

function indexOf(listeners: List<Listener>, callback: EventCallback, capture: boolean): number {
  for (let index = 0; index < listeners.length; index++) {
    const listener = listeners[index];
    if (listener?.callback === callback && listener.capture === capture) return index;
  }
  return -1;
}

/**
 * A getter and setter like `onabort`: one function, called with the event by a listener that keeps its place.
 * Returns the accessors for one event name.
 */
export function eventHandler(type: string): {
  get(target: EventTarget): ((event: Event) => void) | null;
  set(target: EventTarget, handler: unknown): void;
} {
  const handlers = new WeakMap<EventTarget, { handler: ((event: Event) => void) | null }>();
  return {
    get: (target) => handlers.get(target)?.handler ?? null,
    set(target, handler) {
      const next = typeof handler === "function" ? (handler as (event: Event) => void) : null;
      const slot = handlers.get(target);
      if (slot !== undefined) {
        slot.handler = next;
        return;
      }
      const created = { handler: next };
      handlers.set(target, created);
      target.addEventListener(type, (event) => {
        if (created.handler !== null) reflectApply(created.handler, target, [event]);
      });
    },
  };
}

import type { HostMessage } from "@atoll/protocol";
import type { Sandbox } from "@atoll/sandbox";

/** The way from the host to the guest. */
export type Outbox = {
  /** Delivers a message. `taken` is called when the guest has ended the turn it caused; never when the session ends first. */
  send(message: HostMessage, taken?: () => void): void;
  /** Connects the sandbox; what was sent before goes nowhere. */
  connect(sandbox: Sandbox): void;
  turnEnded(turn: number): void;
  /** Keeps back what is sent from now on. */
  hold(): void;
  /** Delivers what was kept back, in order. */
  release(): void;
  /** After this nothing is sent. */
  close(): void;
  readonly messages: number;
  /** UTF-16 code units. */
  readonly length: number;
};

/** Creates an outbox without a sandbox. */
export function createOutbox(): Outbox {
  let sandbox: Sandbox | undefined;
  let messages = 0;
  let length = 0;
  let held: (() => void)[] | undefined;
  const waiting = new Map<number, () => void>();

  function deliver(text: string, taken: (() => void) | undefined): void {
    if (sandbox === undefined) return;
    const turn = sandbox.deliver(text);
    if (taken !== undefined) waiting.set(turn, taken);
  }

  return {
    send(message, taken) {
      if (sandbox === undefined) return;
      const text = JSON.stringify(message);
      messages += 1;
      length += text.length;
      if (held === undefined) deliver(text, taken);
      else held.push(() => deliver(text, taken));
    },
    connect(connected) {
      sandbox = connected;
    },
    turnEnded(turn) {
      const taken = waiting.get(turn);
      if (taken === undefined) return;
      waiting.delete(turn);
      taken();
    },
    hold() {
      held ??= [];
    },
    release() {
      const ready = held ?? [];
      held = undefined;
      for (const run of ready) run();
    },
    close() {
      sandbox = undefined;
      held = undefined;
      waiting.clear();
    },
    get messages() {
      return messages;
    },
    get length() {
      return length;
    },
  };
}

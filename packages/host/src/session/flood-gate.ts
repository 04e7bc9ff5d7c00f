import { AtollError, GuestOp } from "@atoll/protocol";
import type { Quotas } from "@atoll/protocol";
import type { Clock } from "../clock.ts";
import { createTokenBucket } from "../token-bucket.ts";

/** Keeps a guest from sending more than a host can read beside its other work. */
export type FloodGate = {
  /** Counts a message. Throws MESSAGE_FLOOD. */
  pass(text: string): void;
  /** True when the guest is half way to a flood: wakes should come more slowly. */
  isBusy(): boolean;
};

/** How every request of a timer begins that JSON.stringify wrote. */
const TIMERS_PREFIX = `[${GuestOp.timers},`;
/** Timer requests above the wakes that cause them. */
const SPARE_REQUESTS = 100;

/** Creates an open gate. */
export function createFloodGate(clock: Clock, quotas: Quotas): FloodGate {
  const { messagesPerSecond, messageBurst, lengthPerSecond, lengthBurst } = quotas;
  const messages = createTokenBucket({ perSecond: messagesPerSecond, burst: messageBurst }, clock);
  // Each wake is answered by a request for the next, so requests are allowed as often as the host wakes.
  const perSecond = 1_000 / quotas.timerMinMs + SPARE_REQUESTS;
  const timers = createTokenBucket({ perSecond, burst: messageBurst }, clock);
  const length = createTokenBucket({ perSecond: lengthPerSecond, burst: lengthBurst }, clock);

  return {
    pass(text) {
      const kind = text.startsWith(TIMERS_PREFIX) ? timers : messages;
      if (!kind.take())
        throw flood(`more than ${messagesPerSecond} messages a second, ${messageBurst} at once`);
      if (length.take(text.length)) return;
      throw flood(`more than ${lengthPerSecond} characters a second, ${lengthBurst} at once`);
    },
    isBusy: () => messages.level() < 0.5,
  };
}

function flood(what: string): AtollError {
  return new AtollError("MESSAGE_FLOOD", `The mini-app sent ${what}. Draw and call less often.`);
}

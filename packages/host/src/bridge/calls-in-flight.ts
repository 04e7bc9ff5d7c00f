import { AtollError } from "@atoll/protocol";

/** A call whose code runs. */
export type CallInFlight = {
  readonly callId: number;
  /** Permissions and scopes that it needs. */
  readonly permissions: readonly string[];
  readonly signal: AbortSignal;
  /** Runs `reply` unless the call was interrupted. Its place is free once `taken` was called, at once if there is no reply. */
  settle(reply: (taken: () => void) => void): void;
};

/** Calls on their way in one session. */
export type CallsInFlight = {
  /** Throws QUOTA_EXCEEDED when there is no room for one more. */
  assertRoom(): void;
  add(callId: number, permissions: readonly string[]): CallInFlight;
  /** Aborts the calls that match; each is given to `reply` once. Their places stay taken until their code has ended. */
  interrupt(matches: (call: CallInFlight) => boolean, reply: (call: CallInFlight) => void): void;
};

type Entry = CallInFlight & { readonly controller: AbortController };

/** Creates a set with room for `limit` calls. */
export function createCallsInFlight(limit: number): CallsInFlight {
  const entries = new Set<Entry>();
  // Kept apart from the entries: code that does not heed its signal runs on, and must not be free of charge.
  let running = 0;

  return {
    assertRoom() {
      if (running < limit) return;
      throw new AtollError("QUOTA_EXCEEDED", `${limit} calls are under way. Wait for some to answer.`);
    },
    add(callId, permissions) {
      const controller = new AbortController();
      const entry: Entry = {
        callId,
        permissions,
        controller,
        signal: controller.signal,
        settle(reply) {
          const free = (): void => void (running -= 1);
          // Security: replies that a slow guest has not taken lie in the host's memory, so they count.
          if (entries.delete(entry)) reply(free);
          else free();
        },
      };
      entries.add(entry);
      running += 1;
      return entry;
    },
    interrupt(matches, reply) {
      for (const entry of Array.from(entries)) {
        if (!matches(entry)) continue;
        entries.delete(entry);
        entry.controller.abort();
        reply(entry);
      }
    },
  };
}

import type { EventSink, MiniAppEvent } from "@atoll/capabilities";

/** The last that mini-apps told of their use, by opening. It stays on this device, in memory. */
export type KeptEvents = {
  readonly keep: EventSink;
  /** What an opening told, the oldest first. */
  of(sessionId: string): readonly MiniAppEvent[];
};

/** Of one opening; older ones give way. */
const KEPT_EVENTS = 200;
/** As many as can be open at once, and the ones just closed. */
const KEPT_OPENINGS = 8;

/** Begins with nothing. Security: bounded in openings and events; how long an event may be, the areas decide. */
export function createKeptEvents(): KeptEvents {
  const openings = new Map<string, readonly MiniAppEvent[]>();
  return {
    keep(event, { sessionId }) {
      const told = openings.get(sessionId) ?? [];
      openings.delete(sessionId);
      openings.set(sessionId, [...told, event].slice(-KEPT_EVENTS));
      const [oldest] = openings.keys();
      if (openings.size > KEPT_OPENINGS && oldest !== undefined) openings.delete(oldest);
    },
    of: (sessionId) => openings.get(sessionId) ?? [],
  };
}

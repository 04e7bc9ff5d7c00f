import { AtollError } from "@atoll/protocol";
import type { CallContext } from "../provider.ts";
import type { EventSink, MiniAppEvent } from "./mini-app-event.ts";

/** Most text that one opening may tell, in UTF-16 code units. */
const SESSION_LENGTH = 1024 * 1024;

/** Hands events of mini-apps to a sink, within what an opening may tell. Throws NETWORK_BLOCKED, QUOTA_EXCEEDED. */
export type Teller = {
  tell(event: MiniAppEvent, context: CallContext): null;
  openingEnded(sessionId: string): void;
};

/** Creates the teller of one area. */
export function createTeller(onEvent: EventSink): Teller {
  const told = new Map<string, number>();
  return {
    tell(event, context) {
      assertMayTell(event, context);
      const { owner, sessionId, manifest } = context;
      const length = (told.get(sessionId) ?? 0) + JSON.stringify(event).length;
      if (length > SESSION_LENGTH) {
        throw new AtollError("QUOTA_EXCEEDED", "This opening has told all that it may. Tell less.", {
          data: { usage: length, quota: SESSION_LENGTH },
        });
      }
      told.set(sessionId, length);
      onEvent(event, { owner, sessionId, manifest });
      return null;
    },
    openingEnded: (sessionId) => void told.delete(sessionId),
  };
}

/**
 * Security: what is told here reaches the developer, so a mini-app without a network must not get words of its own out this way: it
 * may only name the pages of its manifest.
 */
function assertMayTell(event: MiniAppEvent, { manifest }: CallContext): void {
  if (manifest.network.allowedDomains.length > 0) return;
  const isPage =
    event.kind === "screen" &&
    Object.keys(event.props).length === 0 &&
    manifest.pages.some(({ name }) => name === event.name);
  if (isPage) return;
  throw new AtollError(
    "NETWORK_BLOCKED",
    "A mini-app without network.allowedDomains can tell its developer which page of the manifest was shown, and nothing else.",
  );
}

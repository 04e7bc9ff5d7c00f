import { AtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";

const SHOWN_NAMES = 12;

/** Refuses a batch. Messages may quote the guest, capped; they become the detail of the session's end, never its headline. */
export function refuse(code: ErrorCode, message: string): never {
  throw new AtollError(code, message);
}

/** Names to choose from, short enough for a message. */
export function listNames(names: Iterable<string>): string {
  const all = [...names].sort();
  if (all.length === 0) return "none";
  const shown = all.slice(0, SHOWN_NAMES).join(", ");
  return all.length > SHOWN_NAMES ? `${shown} and ${all.length - SHOWN_NAMES} more` : shown;
}

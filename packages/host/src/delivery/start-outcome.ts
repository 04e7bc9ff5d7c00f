import type { ErrorCode } from "@atoll/protocol";
import type { Session } from "../session/session.ts";

/** Ends that say nothing about the release: somebody wanted them, or the host does not run it. */
const NOT_ITS_FAULT: ReadonlySet<ErrorCode> = new Set([
  "CLOSED",
  "HIDDEN_TOO_LONG",
  "REVOKED",
  "API_LEVEL_UNSUPPORTED",
]);

export type StartOutcome = "started" | "failed" | "left";

/** Calls back once: "started" when the first batch was applied, "failed" when the session ended by itself before, "left" when it was closed. */
export function whenStartDecided(session: Session, decided: (outcome: StartOutcome) => void): void {
  const settled = outcomeOf(session);
  if (settled !== undefined) return decided(settled);
  const stop = session.onChange(() => {
    const outcome = outcomeOf(session);
    if (outcome === undefined) return;
    stop();
    decided(outcome);
  });
}

function outcomeOf(session: Session): StartOutcome | undefined {
  if (session.state() === "open" || session.stats().batches > 0) return "started";
  const end = session.end();
  if (end === undefined) return undefined;
  return NOT_ITS_FAULT.has(end.code) ? "left" : "failed";
}

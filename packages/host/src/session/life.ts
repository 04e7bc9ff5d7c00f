import type { ErrorCode } from "@atoll/protocol";
import { createListeners } from "../listeners.ts";
import { describeEnd } from "./describe-end.ts";
import type { SessionEnd, SessionState } from "./session.ts";

/** The state of a session: opening, then perhaps open, then ended for good. */
export type Life = {
  state(): SessionState;
  end(): SessionEnd | undefined;
  isOver(): boolean;
  /** The first batch is drawn. */
  opened(): void;
  /** Ends the session; only the first call counts. `detail` may hold words of the guest. */
  finish(code: ErrorCode, detail?: string): void;
  /** Runs when the session ends, before anyone is told; later registrations run first. */
  atEnd(run: () => void): void;
  onChange(listener: () => void): () => void;
};

/** Creates the life of a session that is opening. */
export function createLife(onHostError: (error: unknown, where: string) => void): Life {
  const changes = createListeners<void>((error) => onHostError(error, "onChange"));
  const cleanups: (() => void)[] = [];
  let state: SessionState = "opening";
  let end: SessionEnd | undefined;

  function runCleanups(): void {
    for (const run of cleanups.reverse()) {
      // Whatever fails here, the rest is still torn down.
      try {
        run();
      } catch (error) {
        onHostError(error, "the end of a session");
      }
    }
  }

  return {
    state: () => state,
    end: () => end,
    isOver: () => state === "ended",
    opened() {
      if (state !== "opening") return;
      state = "open";
      changes.notify();
    },
    finish(code, detail = "") {
      if (state === "ended") return;
      state = "ended";
      end = describeEnd(code, detail);
      runCleanups();
      changes.notify();
    },
    atEnd: (run) => void cleanups.push(run),
    onChange: (listener) => changes.add(listener),
  };
}

import type { ReportMessage } from "@atoll/protocol";
import type { Clock } from "../clock.ts";
import { createListeners } from "../listeners.ts";
import type { RemoteTree } from "../tree/remote-tree.ts";
import type { ErrorReport } from "./session.ts";

/** Errors the mini-app did not handle. */
export type ReportIntake = {
  take(message: ReportMessage): void;
  /** To be called after a commit and after a turn: an error and an empty surface may come in either order. */
  check(): void;
  turnEnded(): void;
  onReport(listener: (report: ErrorReport) => void): () => void;
  readonly count: number;
};

export type ReportIntakeOptions = {
  readonly tree: RemoteTree;
  readonly clock: Clock;
  /** An error left nothing on screen. */
  nothingLeft(report: ErrorReport): void;
  onHostError(error: unknown, where: string): void;
};

/** Creates the intake. An error while something is drawn is passed on; one that leaves nothing drawn ends the session. */
export function createReportIntake({
  tree,
  clock,
  nothingLeft,
  onHostError,
}: ReportIntakeOptions): ReportIntake {
  const listeners = createListeners<ErrorReport>((error) => onHostError(error, "onReport"));
  let count = 0;
  let ofThisTurn: ErrorReport | null = null;

  function check(): void {
    if (ofThisTurn !== null && tree.root.children.length === 0) nothingLeft(ofThisTurn);
  }

  return {
    take([, { message, stack }]) {
      count += 1;
      ofThisTurn = { message, stack, at: clock.now() };
      listeners.notify(ofThisTurn);
      check();
    },
    check,
    turnEnded() {
      check();
      ofThisTurn = null;
    },
    onReport: (listener) => listeners.add(listener),
    get count() {
      return count;
    },
  };
}

import type { ErrorReport, InstalledMiniApp, LogEntry, OpenOptions, Session } from "@atoll/host";

import { createDisplay } from "./display/display.ts";
import type { Display } from "./display/display.ts";
import type { SandboxSlot } from "./engine/simulator-pool.ts";
import { snapshotOf } from "./query/snapshot.ts";
import type { Surroundings } from "./surroundings.ts";
import { settle } from "./wait/settle.ts";

/** One session of a mini-app, with its display and what it has said. */
export type Opening = {
  readonly session: Session;
  readonly display: Display;
  readonly logs: readonly LogEntry[];
  readonly reports: readonly ErrorReport[];
  /** Resolves when the mini-app is idle. */
  settle(): Promise<void>;
  /** Lets a little time pass, as every act of a person takes some. */
  passTime(ms: number): void;
  /** Tells the guest what time it is, after the clock was pushed. */
  tellTime(): void;
  close(): void;
};

/** Opens a session; resolves when it has drawn and is idle, or has ended. */
export async function openSession(
  surroundings: Surroundings,
  app: InstalledMiniApp,
  options: OpenOptions,
): Promise<Opening> {
  const { host, pool, workPatience } = surroundings;
  const slot = pool.expect();
  const session = host.open(app, options);
  const opening = follow(session, slot, surroundings);
  await workPatience.until(
    () => (session.state() === "opening" ? undefined : true),
    () => new Error("The mini-app has neither drawn nor ended."),
  );
  await opening.settle();
  return opening;
}

function follow(session: Session, slot: SandboxSlot, surroundings: Surroundings): Opening {
  const { pool, clock, activity, workPatience: patience } = surroundings;
  const logs: LogEntry[] = [];
  const reports: ErrorReport[] = [];
  const note =
    <T>(list: T[]) =>
    (entry: T) => {
      list.push(entry);
      activity.changed.notify();
    };
  session.onLog(note(logs));
  session.onReport(note(reports));
  const display = createDisplay(session);
  session.tree.onCommit(activity.changed.notify);
  session.onChange(() => {
    if (session.state() === "ended") pool.forget(slot);
    activity.changed.notify();
  });
  return {
    session,
    display,
    logs,
    reports,
    settle: () => settle({ activity, sandbox: slot.activity, clock, patience }),
    passTime: (ms) => clock.pushTo(clock.now() + ms),
    tellTime: () => slot.sandbox?.tellTime(clock.now()),
    close() {
      display.close();
      session.close();
    },
  };
}

/** What a mini-app shows, and how it ended if it has: for messages. */
export function describeOpening({ session, reports }: Opening): string {
  const end = session.end();
  const shown = snapshotOf(session.tree.root);
  const parts = [
    ...(end === undefined
      ? []
      : [`The mini-app has ended: ${end.code}. ${end.message} ${end.detail}`.trim()]),
    ...reports.map((report) =>
      `It reported: ${report.message} ${report.stack.trim().split("\n", 1)[0]}`.trim(),
    ),
    shown === "" ? "It shows nothing." : `It shows:\n${shown}`,
  ];
  return parts.join("\n");
}

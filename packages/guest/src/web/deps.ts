import type { GuestBridge } from "@atoll/protocol";
import type { Timers } from "./time/timers.ts";

/** Index into LOG_LEVELS of the protocol: debug, info, warn, error. */
export type LogLevelIndex = 0 | 1 | 2 | 3;

/** What the web APIs need of the guest runtime that installs them. */
export type WebDeps = {
  readonly channel: {
    /** Writes to the mini-app's log; `text` is capped already. */
    log(level: LogLevelIndex, text: string): void;
    /** Reports an error that nobody caught. Must not throw. */
    report(error: unknown): void;
  };
  /** The one timer queue of the realm, made by `createTimers`. */
  readonly timers: Timers;
  /** Clock of `performance.now`, in milliseconds; may be Date.now, steps back are ignored. */
  now(): number;
  /** Carries fetch to the host. */
  readonly bridge: Pick<GuestBridge, "call" | "readBlob" | "releaseBlob">;
};

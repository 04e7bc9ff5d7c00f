import { LOG_LEVELS } from "@atoll/protocol";
import type { LogMessage, Quotas } from "@atoll/protocol";
import type { Clock } from "../clock.ts";
import { createListeners } from "../listeners.ts";
import { createTokenBucket } from "../token-bucket.ts";
import type { LogEntry } from "./session.ts";

const TEXT_LENGTH = 8_000;

/** What a mini-app logs, and what the host adds about it. */
export type LogIntake = {
  /** True when a message of this length is within the rate; else it is counted and should not even be decoded. */
  admit(length: number): boolean;
  take(message: LogMessage): void;
  /** Adds a line of the host. */
  warn(text: string): void;
  onLog(listener: (entry: LogEntry) => void): () => void;
  readonly dropped: number;
};

/** Creates an intake within the quotas. Too many logs are dropped, never fatal. */
export function createLogIntake(
  clock: Clock,
  quotas: Quotas,
  onHostError: (error: unknown, where: string) => void,
): LogIntake {
  const listeners = createListeners<LogEntry>((error) => onHostError(error, "onLog"));
  const rate = createTokenBucket({ perSecond: quotas.logsPerSecond, burst: quotas.logsPerSecond * 2 }, clock);
  const volume = createTokenBucket(
    { perSecond: quotas.logBytesPerSecond, burst: quotas.logBytesPerSecond * 2 },
    clock,
  );
  let dropped = 0;

  return {
    admit(length) {
      if (rate.take() && volume.take(length)) return true;
      dropped += 1;
      return false;
    },
    take([, level, text]) {
      const entry = { level: LOG_LEVELS[level] ?? "info", text: text.slice(0, TEXT_LENGTH), at: clock.now() };
      listeners.notify({ ...entry, from: "guest" });
    },
    warn: (text) => listeners.notify({ level: "warn", text, from: "host", at: clock.now() }),
    onLog: (listener) => listeners.add(listener),
    get dropped() {
      return dropped;
    },
  };
}

import type { ErrorCodeRow } from "./error-code-row.ts";

/** Why a session ended, beside a breach of the wire. */
export const SESSION_CODES = {
  GUEST_ERROR: {
    kind: "session",
    retryable: true,
    summary: "The mini-app failed with an error it did not handle.",
  },
  BUNDLE_ERROR: {
    kind: "session",
    retryable: false,
    summary: "The bundle could not be evaluated, or has no component as its default export.",
  },
  API_LEVEL_UNSUPPORTED: {
    kind: "session",
    retryable: false,
    summary: "The mini-app was built for an API level this host does not run.",
  },
  TURN_TIMEOUT: {
    kind: "session",
    retryable: true,
    summary: "The mini-app kept its engine busy for too long.",
  },
  FIRST_BATCH_TIMEOUT: { kind: "session", retryable: true, summary: "The mini-app drew nothing in time." },
  MEMORY_EXCEEDED: {
    kind: "session",
    retryable: true,
    summary: "The mini-app used more memory than it may.",
  },
  ENGINE_CRASHED: { kind: "session", retryable: true, summary: "The mini-app's engine stopped by itself." },
  MESSAGE_FLOOD: {
    kind: "session",
    retryable: true,
    summary: "The mini-app sent more messages than it may.",
  },
  BAD_CALLS: {
    kind: "session",
    retryable: false,
    summary: "The mini-app made too many calls that cannot be answered.",
  },
  HIDDEN_TOO_LONG: {
    kind: "session",
    retryable: true,
    summary: "The mini-app was in the background for too long.",
  },
  CLOSED: { kind: "session", retryable: true, summary: "The mini-app was closed." },
} as const satisfies Record<string, ErrorCodeRow>;

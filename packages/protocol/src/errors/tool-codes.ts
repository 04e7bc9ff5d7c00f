import type { ErrorCodeRow } from "./error-code-row.ts";

/** Codes of the command line alone. */
export const TOOL_CODES = {
  COMMAND_USAGE: {
    kind: "tool",
    retryable: false,
    summary: "The command line names a command, option or value that there is not.",
  },
  FILE_UNUSABLE: { kind: "tool", retryable: false, summary: "A file or folder cannot be read or written." },
  FOLDER_NOT_EMPTY: {
    kind: "tool",
    retryable: false,
    summary: "The folder for a new mini-app is not empty.",
  },
  PORT_IN_USE: { kind: "tool", retryable: false, summary: "Another program listens on the port." },
  REGISTRY_UNREACHABLE: { kind: "tool", retryable: true, summary: "The registry does not answer." },
  REGISTRY_UNREADABLE: {
    kind: "tool",
    retryable: false,
    summary: "The registry's answer is not one that this version of the command line knows.",
  },
} as const satisfies Record<string, ErrorCodeRow>;

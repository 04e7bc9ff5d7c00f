import { ERROR_CODES, isAtollError } from "@atoll/protocol";
import type { ErrorCode, ErrorCodeRow } from "@atoll/protocol";

/** How `atoll` ends, once. Scripts rely on these numbers, so a number never changes its meaning. */
export const EXIT_CODES = {
  done: { code: 0, meaning: "Done." },
  problems: {
    code: 1,
    meaning: "The work was done and found problems: in the mini-app, its types, its checks.",
  },
  usage: { code: 2, meaning: "The command line names a command, option or value that there is not." },
  notSignedIn: { code: 3, meaning: "Not signed in, or the token has expired. Run: atoll login" },
  refused: { code: 4, meaning: "The registry refused; its message says why." },
  unreachable: { code: 5, meaning: "The registry cannot be reached, or cannot answer for the moment." },
  fault: { code: 70, meaning: "A fault of Atoll's own." },
  interrupted: { code: 130, meaning: "Stopped by Ctrl-C." },
} as const;

export type ExitName = keyof typeof EXIT_CODES;

const BY_CODE: { readonly [code in ErrorCode]?: ExitName } = {
  COMMAND_USAGE: "usage",
  FOLDER_NOT_EMPTY: "usage",
  PORT_IN_USE: "usage",
  NOT_SIGNED_IN: "notSignedIn",
  TOKEN_EXPIRED: "notSignedIn",
  REGISTRY_UNREACHABLE: "unreachable",
  REGISTRY_UNREADABLE: "unreachable",
  UNAVAILABLE: "unreachable",
  DOWNLOAD_FAILED: "unreachable",
};

/** How a command ends that threw this. */
export function exitOf(error: unknown): ExitName {
  if (!isAtollError(error)) return "fault";
  const row: ErrorCodeRow = ERROR_CODES[error.code];
  return BY_CODE[error.code] ?? (row.kind === "registry" ? "refused" : "problems");
}

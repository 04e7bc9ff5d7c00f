import { ERROR_CODES } from "../../packages/protocol/src/errors.ts";
import type { ErrorCodeRow } from "../../packages/protocol/src/errors.ts";
import { page, table } from "./markdown.ts";

const KINDS: readonly (readonly [ErrorCodeRow["kind"], string, string])[] = [
  ["call", "Answers to calls", "`code` of the `PlatformError` that a method of `platform` rejects with."],
  ["session", "Ends of an opening", "Why the host has ended a mini-app."],
  ["wire", "Broken messages", "What a mini-app's engine sent was no message: the opening ends."],
  [
    "package",
    "Packages",
    "Why a build or an upload was refused; `atoll check` and `atoll bundle` name the place.",
  ],
  ["delivery", "Delivery", "Why a host did not take a release."],
  ["registry", "The registry", "`error.code` of the registry's answers, with their HTTP status."],
  ["tool", "The command line", "Of `atoll` alone."],
];

/** The page of every stable code. A code never changes its meaning. */
export function errorPage(): string {
  return page(
    "# Error codes",
    "A code never changes its meaning; the message beside it says what happened, with the value, and what to do. *Again* says whether the same may succeed if it is tried once more.",
    ...KINDS.flatMap(([kind, title, intro]) => [`## ${title}`, intro, codeTable(kind)]),
  );
}

function codeTable(kind: ErrorCodeRow["kind"]): string {
  const rows = Object.entries<ErrorCodeRow>(ERROR_CODES).filter(([, row]) => row.kind === kind);
  const withStatus = rows.some(([, { status }]) => status !== undefined);
  return table(
    ["code", ...(withStatus ? ["status"] : []), "again", "what happened"],
    rows.map(([code, { status, retryable, summary }]) => [
      `\`${code}\``,
      ...(withStatus ? [String(status ?? "")] : []),
      retryable ? "yes" : "no",
      summary,
    ]),
  );
}

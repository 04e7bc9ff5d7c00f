import { cleanChromeText, ERROR_CODES } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import type { SessionEnd } from "./session.ts";

const DETAIL_LINE_LENGTH = 300;
const DETAIL_LINES = 20;

const AGAIN = "Open it again.";
const TELL_DEVELOPER = "Open it again; if it happens every time, tell its developer.";

/** What to say of each way a session ends, and what to do. */
const SENTENCES: { readonly [code in ErrorCode]?: string } = {
  GUEST_ERROR: `This mini-app stopped because of an error of its own. ${TELL_DEVELOPER}`,
  BUNDLE_ERROR: "This mini-app could not be started: its code is broken. Update it, or tell its developer.",
  BYTECODE_REFUSED: "This mini-app could not be started: its package holds compiled code. Install it again.",
  API_LEVEL_UNSUPPORTED:
    "This mini-app needs a newer version of this app. Update the app, then open it again.",
  TURN_TIMEOUT: `This mini-app stopped responding and was closed. ${TELL_DEVELOPER}`,
  FIRST_BATCH_TIMEOUT: `This mini-app took too long to start. ${TELL_DEVELOPER}`,
  MEMORY_EXCEEDED: `This mini-app used too much memory and was closed. ${TELL_DEVELOPER}`,
  ENGINE_CRASHED: `This mini-app stopped unexpectedly. ${AGAIN}`,
  MESSAGE_FLOOD: `This mini-app was too busy and was closed. ${TELL_DEVELOPER}`,
  BAD_CALLS: "This mini-app asked for too much that this app cannot do. Update it, or tell its developer.",
  HIDDEN_TOO_LONG: `This mini-app was in the background for a long time and was closed. ${AGAIN}`,
  CLOSED: "This mini-app was closed.",
  REVOKED:
    "This mini-app was taken back by its registry and may not run. Open it again when there is a new version.",
};

const WIRE_SENTENCE =
  "This mini-app sent something that this app does not accept, so it was closed. Update it, or tell its developer.";

/** The end of a session in the host's words, with what the guest or engine said kept apart. */
export function describeEnd(code: ErrorCode, detail: string): SessionEnd {
  const fallback = ERROR_CODES[code].kind === "wire" ? WIRE_SENTENCE : `This mini-app was closed. ${AGAIN}`;
  return { code, message: SENTENCES[code] ?? fallback, detail: cleanDetail(detail) };
}

/** Words of a guest or engine as developers may see them: line by line without control and bidi characters, capped. */
export function cleanDetail(text: string): string {
  // Security: guest text; cut before it is split, cleaned before anyone shows it.
  return text
    .slice(0, DETAIL_LINE_LENGTH * DETAIL_LINES)
    .split("\n", DETAIL_LINES)
    .map((line) => cleanChromeText(line, DETAIL_LINE_LENGTH))
    .filter((line) => line !== "")
    .join("\n");
}

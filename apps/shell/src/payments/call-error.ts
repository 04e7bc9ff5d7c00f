import { AtollError, ERROR_CODES, isAtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";

/** What a mini-app is told in place of codes that are between the host and its registry. */
const TOLD: { readonly [code in ErrorCode]?: readonly [told: ErrorCode, message: string] } = {
  NOT_SIGNED_IN: ["USER_CANCELED", "The person is not signed in any more."],
  TOKEN_EXPIRED: ["USER_CANCELED", "The person is not signed in any more."],
  TOO_MANY_REQUESTS: ["RATE_LIMITED", "Too many orders in a short time. Try again later."],
  REGISTRY_UNREACHABLE: ["NETWORK_ERROR", "The registry cannot be reached. Try again later."],
  UNAVAILABLE: ["NETWORK_ERROR", "The registry does not answer for the moment. Try again later."],
};
/** Refusals whose words tell the creator what to change. */
const EXPLAINED: ReadonlySet<ErrorCode> = new Set(["INVALID_REQUEST", "STATE_CONFLICT"]);

/** The registry's refusal as a mini-app may hear it: codes of kind `call` alone. */
export function asCallError(error: unknown): unknown {
  if (!isAtollError(error) || ERROR_CODES[error.code].kind === "call") return error;
  const told = TOLD[error.code];
  if (told !== undefined) return new AtollError(...told, { cause: error });
  if (EXPLAINED.has(error.code)) return new AtollError("INVALID_ARGUMENT", error.message, { cause: error });
  return new AtollError("HOST_ERROR", "The registry failed. Try again later.", { cause: error });
}

import type { ErrorCode } from "@atoll/protocol";
import type { Words } from "../words/en.ts";

/** Why a mini-app could not be opened, and what to do, to the person who wanted it. */
export function deliveryWords({ failures, failedOtherwise }: Words["open"], code: ErrorCode): string {
  return failures[code] ?? failedOtherwise;
}

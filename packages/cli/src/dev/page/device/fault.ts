import { isAtollError } from "@atoll/protocol";
import type { FromDevice } from "../messages.ts";

/** Something that failed in the device itself, as the page around is told. */
export function faultOf(error: unknown): FromDevice {
  if (isAtollError(error)) return { type: "fault", text: `${error.code}  ${error.message}` };
  return { type: "fault", text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

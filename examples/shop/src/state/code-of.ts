import { PlatformError } from "@atoll/sdk";

/** The code of what the platform threw. */
export function codeOf(error: unknown): string {
  return error instanceof PlatformError ? error.code : "UNKNOWN";
}

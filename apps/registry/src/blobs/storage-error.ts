import { AtollError } from "@atoll/protocol";

const FULL = new Set<unknown>(["ENOSPC", "EDQUOT"]);

/** A full disk as the code that says so; any other error as it is. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || !FULL.has(error.code)) return error;
  return new AtollError(
    "STORAGE_FULL",
    "The registry's disk is full: nothing was stored. Its operator must make room.",
    { cause: error },
  );
}

import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";

/**
 * A version whose checks failed, or that review sent back, may come again under its code; any other takes its code for ever. Throws
 * VERSION_NOT_RISING. `except` is a version that does not count.
 */
export async function assertCodeRises(
  tx: Database,
  appId: string,
  { code, except = "" }: { readonly code: number; readonly except?: string },
): Promise<void> {
  const [row] = await tx.query<{ highest: number | null }>(
    `select max(version_code) as highest from versions
     where app_id = $1 and id <> $2 and state not in ('checks_failed', 'changes_requested')`,
    [appId, except],
  );
  const highest = row?.highest ?? 0;
  if (code > highest) return;
  throw new AtollError(
    "VERSION_NOT_RISING",
    `version.code is ${code}; the last submission had ${highest}. Raise it to ${highest + 1} in manifest.json.`,
  );
}

import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import { assertCodeRises } from "./assert-code-rises.ts";
import type { VersionRow } from "./read-version.ts";
import { moveVersion } from "./version-states.ts";

/**
 * Runs the checks of a version again: all of them after they failed, or the one that could not run. Throws STATE_CONFLICT, and
 * VERSION_NOT_RISING when another version took its code meanwhile.
 */
export async function retryChecks(registry: Registry, version: VersionRow, actor: string): Promise<void> {
  await registry.db.transaction(async (tx) => {
    // Uploads and retries of one mini-app take turns.
    await tx.query("select 1 from apps where id = $1 for update", [version.app_id]);
    if (!(await resetErrors(tx, version.id))) {
      await assertCodeRises(tx, version.app_id, { code: version.version_code, except: version.id });
      await moveVersion(registry, tx, {
        versionId: version.id,
        to: "uploaded",
        mover: "developer",
        actor,
      });
      await tx.query(
        "update steps set state = 'waiting', attempts = 0, reason = null, findings = '[]' where version_id = $1",
        [version.id],
      );
    }
    await registry.jobs.send("pipeline", { versionId: version.id }, { tx, key: version.id });
  });
}

/** Makes the steps that could not run wait again; false when the version is not stopped by such a one. */
async function resetErrors(tx: Database, versionId: string): Promise<boolean> {
  const [version] = await tx.query<{ state: string }>("select state from versions where id = $1 for update", [
    versionId,
  ]);
  if (version?.state !== "checking") return false;
  const reset = await tx.query(
    "update steps set state = 'waiting', attempts = 0, reason = null where version_id = $1 and state = 'error' returning 1",
    [versionId],
  );
  if (reset.length > 0) return true;
  throw new AtollError("STATE_CONFLICT", "The checks of this version are running. Look at atoll status.");
}

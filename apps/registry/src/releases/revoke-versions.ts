import { AtollError } from "@atoll/protocol";
import type { VersionState } from "@atoll/distribution/registry";
import { mayMove, moveVersion } from "../apps/version-states.ts";
import type { Changing } from "./change-releases.ts";

type VersionRow = { readonly id: string; readonly version_code: number; readonly state: VersionState };

/**
 * Takes versions back for good, by their codes; null is the whole mini-app, what comes later too. Throws NOT_FOUND for a code that has no
 * version which could be revoked, STATE_CONFLICT when all of it is revoked already, and to a team that never released it.
 */
export async function revokeVersions(
  changing: Changing,
  { versions, reason }: { readonly versions: readonly number[] | null; readonly reason: string },
): Promise<void> {
  const { registry, tx, appId, by } = changing;
  const rows = await tx.query<VersionRow>(
    "select id, version_code, state from versions where app_id = $1 order by version_code",
    [appId],
  );
  const meant = rows.filter(({ version_code }) => versions === null || versions.includes(version_code));
  const missing = versions?.find(
    (code) => !meant.some((row) => row.version_code === code && isRevocable(row, changing)),
  );
  if (missing !== undefined)
    throw new AtollError(
      "NOT_FOUND",
      `${appId} has no version ${missing} that you could revoke. Revoke what was released; look at its versions.`,
    );
  // Security: the list of revocations is one for all hosts, and short; what nobody was ever offered has no place in it.
  if (versions === null && by.mover !== "operator" && !meant.some((row) => isRevocable(row, changing)))
    throw new AtollError(
      "STATE_CONFLICT",
      `Nothing of ${appId} was released: there is nothing to take back.`,
    );
  const open = meant.filter(({ state }) => mayMove(state, "revoked", by.mover));
  if (versions !== null && open.length === 0)
    throw new AtollError("STATE_CONFLICT", "These versions are revoked already.");
  for (const { id } of open) {
    await tx.query("update releases set state = 'revoked' where version_id = $1", [id]);
    await moveVersion(registry, tx, { versionId: id, to: "revoked", mover: by.mover, actor: by.userId });
  }
  const codes = versions === null ? null : [...new Set(open.map(({ version_code }) => version_code))];
  await tx.query("insert into revocations (app_id, versions, reason, at) values ($1, $2, $3, $4)", [
    appId,
    codes,
    reason,
    new Date(registry.clock.now()),
  ]);
  await registry.audit.record(tx, {
    actor: by.userId,
    action: "app.revoked",
    subject: appId,
    data: { versions: codes, reason },
  });
  await registry.jobs.send("publish-revocations", {}, { tx, key: "revocations" });
}

function isRevocable({ state }: VersionRow, { by }: Changing): boolean {
  return state === "revoked" || mayMove(state, "revoked", by.mover);
}

import { AtollError } from "@atoll/protocol";
import type { ReleaseState, VersionState } from "@atoll/distribution/registry";
import { moveVersion } from "../apps/version-states.ts";
import type { Mover } from "../apps/version-states.ts";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import { askToPublish } from "../publishing/ask-to-publish.ts";

/** Who changes a release, and as what. */
export type By = { readonly userId: string; readonly mover: Mover };

export type Changing = {
  readonly registry: Registry;
  readonly tx: Database;
  readonly appId: string;
  readonly by: By;
};

/**
 * Runs a change of a mini-app's releases: one at a time for each mini-app, all or nothing, with the statement asked for. Gives what the
 * change gave, and the number of the publication to wait for. Throws NOT_FOUND, STATE_CONFLICT when the mini-app was revoked.
 */
export async function changeReleases<T>(
  registry: Registry,
  about: { readonly appId: string; readonly by: By },
  run: (changing: Changing) => Promise<T>,
): Promise<{ readonly result: T; readonly wanted: number }> {
  const { appId, by } = about;
  return registry.db.transaction(async (tx) => {
    const [app] = await tx.query("select 1 from apps where id = $1 for update", [appId]);
    if (app === undefined) throw new AtollError("NOT_FOUND", `There is no mini-app "${appId}".`);
    const whole = await tx.query("select 1 from revocations where app_id = $1 and versions is null", [appId]);
    if (whole.length > 0)
      throw new AtollError(
        "STATE_CONFLICT",
        `${appId} was revoked as a whole: nothing of it is released any more.`,
      );
    const result = await run({ registry, tx, appId, by });
    return { result, wanted: await askToPublish(registry, tx, appId) };
  });
}

/** Moves a release, and its version where no other channel keeps that where it is. Throws STATE_CONFLICT for a move that is not in the table. */
export async function moveRelease(
  { registry, tx, by }: Changing,
  release: { readonly id: string; readonly version_id: string },
  to: ReleaseState["state"],
  mover: Mover = by.mover,
): Promise<void> {
  await tx.query("update releases set state = $2 where id = $1", [release.id, to]);
  const [version] = await tx.query<{ state: VersionState; live: boolean }>(
    "select state, exists (select 1 from releases r where r.version_id = v.id and r.state = 'released') as live from versions v where id = $1",
    [release.version_id],
  );
  // A version is released as long as one of its channels offers it.
  const stays = version?.state === to || (to !== "revoked" && to !== "released" && version?.live === true);
  if (!stays) await moveVersion(registry, tx, { versionId: release.version_id, to, mover, actor: by.userId });
}

/** Everything that was offered before a release which everyone has now is superseded. */
export async function supersedeOlder(
  changing: Changing,
  release: { readonly id: string; readonly channel: string },
): Promise<void> {
  const older = await changing.tx.query<{ id: string; version_id: string }>(
    `select id, version_id from releases where app_id = $1 and channel = $2 and state = 'released'
       and position < (select position from releases where id = $3) order by position`,
    [changing.appId, release.channel, release.id],
  );
  for (const each of older) await moveRelease(changing, each, "superseded", "system");
}

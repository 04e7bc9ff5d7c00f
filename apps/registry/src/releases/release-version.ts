import { randomBytes } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import { newId } from "../accounts/secrets.ts";
import type { VersionRow } from "../apps/read-version.ts";
import { moveRelease, supersedeOlder } from "./change-releases.ts";
import type { Changing } from "./change-releases.ts";
import { liveReleases } from "./release-rows.ts";
import type { Channel } from "./release-rows.ts";

/** Offers that a statement holds at once. */
const LIVE_CAP: Readonly<Record<Channel, number>> = { production: 8, trial: 4 };

export type NewRelease = {
  readonly version: VersionRow;
  readonly channel: Channel;
  readonly percent: number;
};

/** Offers an approved version, or one that was offered before, to a part of a channel. Gives the release's id. Throws STATE_CONFLICT. */
export async function releaseVersion(
  changing: Changing,
  { version, channel, percent }: NewRelease,
): Promise<string> {
  const { registry, tx, appId, by } = changing;
  const [known] = await tx.query<{ id: string; state: string }>(
    "select id, state from releases where version_id = $1 and channel = $2",
    [version.id, channel],
  );
  if (known?.state === "released")
    throw new AtollError(
      "STATE_CONFLICT",
      `Version ${version.version_name} is released already. Raise its share with: atoll rollout`,
    );
  const live = await liveReleases(tx, appId, channel);
  if (live.length >= LIVE_CAP[channel])
    throw new AtollError(
      "STATE_CONFLICT",
      `${live.length} releases are under way. Bring one to 100 percent, or roll back, first.`,
    );
  const id = known?.id ?? newId("release");
  // A salt of its own: the same devices are not always the first.
  const salt = randomBytes(12).toString("hex");
  await tx.query(
    `insert into releases (id, app_id, version_id, channel, state, percent, salt, created_at) values ($1, $2, $3, $4, 'superseded', $5, $6, $7)
     on conflict (id) do update set percent = excluded.percent, salt = excluded.salt, paused = false, position = nextval('release_positions')`,
    [id, appId, version.id, channel, percent, salt, new Date(registry.clock.now())],
  );
  await moveRelease(changing, { id, version_id: version.id }, "released");
  if (percent === 100) await supersedeOlder(changing, { id, channel });
  await registry.audit.record(tx, {
    actor: by.userId,
    action: "release.made",
    subject: id,
    data: { version: version.id, channel, percent },
  });
  return id;
}

import { AtollError } from "@atoll/protocol";
import { moveRelease, supersedeOlder } from "./change-releases.ts";
import type { Changing } from "./change-releases.ts";
import { liveReleases, releaseRow } from "./release-rows.ts";

/** Offers a release to a greater part. Throws STATE_CONFLICT when it is not under way, is paused, or would not rise. */
export async function raiseRollout(changing: Changing, releaseId: string, percent: number): Promise<void> {
  const { registry, tx, by } = changing;
  const release = await liveRelease(changing, releaseId);
  if (release.paused)
    throw new AtollError("STATE_CONFLICT", "The rollout is paused. Resume it before you raise it.");
  if (percent <= release.percent)
    throw new AtollError(
      "STATE_CONFLICT",
      `The rollout is at ${release.percent} percent and only rises. To take it back: atoll rollback`,
    );
  await tx.query("update releases set percent = $2 where id = $1", [releaseId, percent]);
  if (percent === 100) await supersedeOlder(changing, release);
  await registry.audit.record(tx, {
    actor: by.userId,
    action: "release.raised",
    subject: releaseId,
    data: { from: release.percent, to: percent },
  });
}

/** Stops offering a release to more devices, or goes on. Who has it keeps it. Throws STATE_CONFLICT when nothing would change. */
export async function setPaused(changing: Changing, releaseId: string, paused: boolean): Promise<void> {
  const { registry, tx, by } = changing;
  const release = await liveRelease(changing, releaseId);
  if (release.paused === paused)
    throw new AtollError("STATE_CONFLICT", `The rollout is ${paused ? "paused already" : "not paused"}.`);
  await tx.query("update releases set paused = $2 where id = $1", [releaseId, paused]);
  await registry.audit.record(tx, {
    actor: by.userId,
    action: paused ? "release.paused" : "release.resumed",
    subject: releaseId,
  });
}

/**
 * Gives everyone in the channel a release that was signed before; everything else that is offered there is rolled back. Throws NOT_FOUND,
 * STATE_CONFLICT.
 */
export async function rollBack(changing: Changing, releaseId: string): Promise<void> {
  const { registry, tx, appId, by } = changing;
  const target = await releaseRow(tx, releaseId);
  if (target.app_id !== appId) throw new AtollError("NOT_FOUND", "This release is of another mini-app.");
  if (target.state === "revoked")
    throw new AtollError(
      "STATE_CONFLICT",
      `Version ${target.version_name} was revoked: it never comes back.`,
    );
  const live = await liveReleases(tx, appId, target.channel);
  if (live[0]?.id === releaseId)
    throw new AtollError(
      "STATE_CONFLICT",
      `Version ${target.version_name} is what is offered already. Name an older release, or raise this one's rollout.`,
    );
  for (const each of live) {
    if (each.id !== releaseId) await moveRelease(changing, each, "rolled_back");
  }
  await tx.query(
    "update releases set percent = 100, paused = false, position = nextval('release_positions') where id = $1",
    [releaseId],
  );
  if (target.state !== "released") await moveRelease(changing, target, "released");
  const from = live.filter(({ id }) => id !== releaseId).map(({ id }) => id);
  await registry.audit.record(tx, {
    actor: by.userId,
    action: "release.rolled_back",
    subject: releaseId,
    data: { from },
  });
}

async function liveRelease({ tx, appId }: Changing, releaseId: string) {
  const release = await releaseRow(tx, releaseId);
  if (release.app_id === appId && release.state === "released") return release;
  throw new AtollError(
    "STATE_CONFLICT",
    `This release is ${release.state}. Release the version again to offer it.`,
  );
}

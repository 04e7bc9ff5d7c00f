import { randomBytes } from "node:crypto";
import type { NewTrialLink, Trial, TrialLink, TrialLinks } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { hashSecret, newId } from "../accounts/secrets.ts";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import { liveReleases } from "../releases/release-rows.ts";

/** Invitations of one mini-app at a time. */
const MAX_LINKS = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

type LinkRow = {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly expires_at: Date;
};

/** The invitations that have not ended, the newest first, and what they lead to. */
export async function readTrialLinks({ db, clock }: Registry, appId: string): Promise<TrialLinks> {
  const rows = await db.query<LinkRow>(
    "select * from trial_links where app_id = $1 and expires_at > $2 order by created_at desc, id",
    [appId, new Date(clock.now())],
  );
  return { links: rows.map(describeLink), version: await trialVersion(db, appId) };
}

export type NewLink = {
  readonly appId: string;
  readonly userId: string;
  readonly name: string;
  readonly days: number;
};

/** Makes an invitation; its address is given once, and only its digest is kept. Throws STATE_CONFLICT beyond the most. */
export async function makeTrialLink(
  { db, clock, audit, config }: Registry,
  { appId, userId, name, days }: NewLink,
): Promise<NewTrialLink> {
  const now = clock.now();
  // Lower-case hex: it is part of a path of the shell.
  const token = randomBytes(24).toString("hex");
  const row: LinkRow = {
    id: newId("trial"),
    name,
    created_at: new Date(now),
    expires_at: new Date(now + days * DAY_MS),
  };
  await db.transaction(async (tx) => {
    await tx.query("select 1 from apps where id = $1 for update", [appId]);
    await tx.query("delete from trial_links where app_id = $1 and expires_at <= $2", [appId, new Date(now)]);
    const [count] = await tx.query<{ count: number }>(
      "select count(*)::int as count from trial_links where app_id = $1",
      [appId],
    );
    if ((count?.count ?? 0) >= MAX_LINKS)
      throw new AtollError(
        "STATE_CONFLICT",
        `${appId} has ${MAX_LINKS} invitations, which is the most. Take one back first.`,
      );
    await tx.query(
      "insert into trial_links (id, app_id, name, token_hash, created_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)",
      [row.id, appId, name, hashSecret(token), userId, row.created_at, row.expires_at],
    );
    await audit.record(tx, {
      actor: userId,
      action: "app.trial_link",
      subject: appId,
      data: { id: row.id, name, days },
    });
  });
  return { link: describeLink(row), url: `${config.shellOrigin}/trial/${token}` };
}

/** Takes an invitation back: hosts that hold it hear so at their next question. Throws NOT_FOUND. */
export async function removeTrialLink(
  { db, audit }: Registry,
  { appId, userId, id }: { readonly appId: string; readonly userId: string; readonly id: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.query("delete from trial_links where app_id = $1 and id = $2 returning 1", [
      appId,
      id,
    ]);
    if (gone.length === 0) throw new AtollError("NOT_FOUND", `${appId} has no such invitation.`);
    await audit.record(tx, {
      actor: userId,
      action: "app.trial_link.removed",
      subject: appId,
      data: { id },
    });
  });
}

/** What an invitation leads to. Throws NOT_FOUND for one that was never made, has ended or was taken back: which of them is not said. */
export async function readTrial({ db, clock }: Registry, token: string): Promise<Trial> {
  const [row] = await db.query<{ app_id: string; name: string; expires_at: Date }>(
    `select l.app_id, l.expires_at, a.name from trial_links l join apps a on a.id = l.app_id
     where l.token_hash = $1 and l.expires_at > $2`,
    [hashSecret(token), new Date(clock.now())],
  );
  if (row === undefined)
    throw new AtollError(
      "NOT_FOUND",
      "This invitation has ended or was taken back. Ask for another where you got it.",
    );
  return {
    app: row.app_id,
    name: row.name,
    version: await trialVersion(db, row.app_id),
    expiresAt: row.expires_at.toISOString(),
  };
}

async function trialVersion(db: Database, appId: string): Promise<Trial["version"]> {
  const [newest] = await liveReleases(db, appId, "trial");
  return newest === undefined ? null : { name: newest.version_name, code: newest.version_code };
}

function describeLink({ id, name, created_at, expires_at }: LinkRow): TrialLink {
  return { id, name, createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() };
}

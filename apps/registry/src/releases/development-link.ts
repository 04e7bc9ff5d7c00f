import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import { makeSignedLink } from "./signed-link.ts";

/** A link opens for this long. */
const LIFE_MS = 60 * 60 * 1000;
/** Links of one mini-app at a time. */
const MAX_LINKS = 20;

type VersionRow = { readonly id: string };

const NEWEST = `select id from versions where app_id = $1
    and state in ('ready', 'in_review', 'changes_requested', 'approved', 'released', 'superseded', 'rolled_back')
  order by version_code desc limit 1`;

/**
 * Makes a link to the newest version that passed its checks, and gives its statement, signed by the preview key: for one member of the
 * team, for one hour. Throws NOT_FOUND when no version passed yet, TOO_MANY_REQUESTS, UNAVAILABLE.
 */
export async function makeDevelopmentLink(
  registry: Registry,
  appId: string,
  userId: string,
): Promise<string> {
  const { db, clock } = registry;
  const [version] = await db.query<VersionRow>(NEWEST, [appId]);
  if (version === undefined)
    throw new AtollError(
      "NOT_FOUND",
      `${appId} has no version that passed its checks. Send one with: atoll submit`,
    );
  return makeSignedLink(registry, {
    versionId: version.id,
    userId,
    purpose: "development",
    expiresAt: new Date(clock.now() + LIFE_MS),
    async prepare(tx) {
      await makeRoom(tx, appId, clock.now());
      await registry.audit.record(tx, {
        actor: userId,
        action: "app.development",
        subject: appId,
        data: { version: version.id },
      });
    },
  });
}

async function makeRoom(tx: Database, appId: string, nowMs: number): Promise<void> {
  await tx.query("select 1 from apps where id = $1 for update", [appId]);
  await tx.query("delete from development_links where expires_at <= $1", [new Date(nowMs)]);
  const [row] = await tx.query<{ count: number }>(
    "select count(*)::int as count from development_links l join versions v on v.id = l.version_id where v.app_id = $1 and l.purpose = 'development'",
    [appId],
  );
  if ((row?.count ?? 0) < MAX_LINKS) return;
  throw new AtollError(
    "TOO_MANY_REQUESTS",
    `${appId} has ${MAX_LINKS} development links. Each ends an hour after it was made: wait for one.`,
  );
}

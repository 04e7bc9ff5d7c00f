import type { PreviewLink } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { versionRow } from "../apps/read-version.ts";
import type { VersionState } from "@atoll/distribution/registry";
import type { Registry } from "../registry.ts";
import { makeSignedLink } from "../releases/signed-link.ts";

/** Long enough to try a mini-app, short enough for an address that was left open. */
const LIFE_MS = 30 * 60 * 1000;
/** Links of one reviewer at a time. */
const MAX_LINKS = 20;

/** Versions that passed their checks, whatever became of them. */
const OPENABLE: ReadonlySet<VersionState> = new Set([
  "ready",
  "in_review",
  "changes_requested",
  "approved",
  "released",
  "superseded",
  "rolled_back",
]);

/** Lets one reviewer open one version, unreleased as it is, for half an hour. Throws NOT_FOUND, STATE_CONFLICT, TOO_MANY_REQUESTS, UNAVAILABLE. */
export async function makePreviewLink(
  registry: Registry,
  versionId: string,
  userId: string,
): Promise<PreviewLink> {
  const { db, clock, audit, config } = registry;
  const version = await versionRow(db, versionId);
  if (!OPENABLE.has(version.state))
    throw new AtollError(
      "STATE_CONFLICT",
      `A version that is "${version.state}" is not opened: only what passed its checks is.`,
    );
  const expiresAt = new Date(clock.now() + LIFE_MS);
  const statement = await makeSignedLink(registry, {
    versionId,
    userId,
    purpose: "review",
    expiresAt,
    async prepare(tx) {
      await tx.query("select 1 from users where id = $1 for update", [userId]);
      await tx.query("delete from development_links where expires_at <= $1", [new Date(clock.now())]);
      const [row] = await tx.query<{ count: number }>(
        "select count(*)::int as count from development_links where user_id = $1 and purpose = 'review'",
        [userId],
      );
      if ((row?.count ?? 0) >= MAX_LINKS)
        throw new AtollError(
          "TOO_MANY_REQUESTS",
          `You have ${MAX_LINKS} previews open. Each ends half an hour after it was opened: wait for one.`,
        );
      await audit.record(tx, {
        actor: userId,
        action: "version.previewed",
        subject: versionId,
        data: {},
      });
    },
  });
  return { page: `${config.shellOrigin}/preview`, statement, expiresAt: expiresAt.toISOString() };
}

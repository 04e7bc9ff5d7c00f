import { diffPackages } from "@atoll/checks";
import type { PackageDiff } from "@atoll/checks";
import type { Version } from "@atoll/distribution/registry";
import { describeVersion, versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import { filesOf, lastApproved } from "../pipeline/version-files.ts";
import type { Registry } from "../registry.ts";

/** What a reviewer decides by. */
export type Review = {
  readonly version: Version;
  /** Id of the last approved version; null when there is none. */
  readonly comparedWith: string | null;
  readonly diff: PackageDiff;
};

const QUEUE = `select v.*, a.team_id from versions v join apps a on a.id = v.app_id
  where v.state = 'in_review' and not exists (select 1 from team_members m where m.team_id = a.team_id and m.user_id = $1)
  order by v.moved_at, v.id limit 100`;

/** What waits for this reviewer, the longest first: nothing of a team of theirs. */
export async function reviewQueue(registry: Registry, userId: string): Promise<Version[]> {
  const rows = await registry.db.query<VersionRow>(QUEUE, [userId]);
  return Promise.all(rows.map((row) => describeVersion(registry, row)));
}

/** A version beside the last approved one. Throws NOT_FOUND. */
export async function readReview(registry: Registry, versionId: string): Promise<Review> {
  const row = await versionRow(registry.db, versionId);
  const before = await lastApproved(registry, row);
  const diff = await diffPackages(
    await filesOf(registry, row.id),
    before === undefined ? undefined : await filesOf(registry, before),
  );
  return { version: await describeVersion(registry, row), comparedWith: before ?? null, diff };
}

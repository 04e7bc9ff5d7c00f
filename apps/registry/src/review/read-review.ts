import { diffPackages } from "@atoll/checks";
import type { PackageDiff } from "@atoll/checks";
import type { Listing, Version } from "@atoll/distribution/registry";
import { describeVersion, versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import { filesOf, lastApproved } from "../pipeline/version-files.ts";
import type { Registry } from "../registry.ts";

/** What a reviewer decides by. */
export type Review = {
  readonly version: Version;
  /** Id of the last approved version; null when there is none. */
  readonly comparedWith: string | null;
  /** What people will read of it. */
  readonly listing: Listing;
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
  const listing = await readListing(registry, row.id);
  return { version: await describeVersion(registry, row), comparedWith: before ?? null, listing, diff };
}

type ManifestRow = {
  readonly app_name: string;
  readonly manifest: {
    readonly name?: string;
    readonly description?: string;
    readonly categories?: readonly string[];
    readonly ageRating?: { readonly minimum?: number };
  } | null;
};

async function readListing({ db }: Registry, versionId: string): Promise<Listing> {
  const [row] = await db.query<ManifestRow>(
    "select a.name as app_name, v.manifest from versions v join apps a on a.id = v.app_id where v.id = $1",
    [versionId],
  );
  const manifest = row?.manifest;
  return {
    name: manifest?.name ?? row?.app_name ?? "",
    description: manifest?.description ?? null,
    categories: [...(manifest?.categories ?? [])],
    minimumAge: manifest?.ageRating?.minimum ?? null,
  };
}

/** Lines of one file's difference, after those that were shown; null when the file is the same. Throws NOT_FOUND. */
export async function readDiffLines(
  registry: Registry,
  versionId: string,
  part: NonNullable<Parameters<typeof diffPackages>[2]>,
): Promise<PackageDiff["files"][number] | null> {
  const row = await versionRow(registry.db, versionId);
  const before = await lastApproved(registry, row);
  const { files } = await diffPackages(
    await filesOf(registry, row.id),
    before === undefined ? undefined : await filesOf(registry, before),
    part,
  );
  return files[0] ?? null;
}

import type { ListingContent, ListingReview, ListingReviewDetails } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import type { Registry } from "../registry.ts";
import { imagesOf } from "./named-images.ts";

export type ReviewRow = {
  readonly id: string;
  readonly app_id: string;
  readonly team_id: string;
  readonly name: string;
  readonly content: ListingContent;
  readonly published: ListingContent | null;
  readonly state: ListingReview["state"];
  readonly submitted_at: Date;
  readonly note: string;
  readonly decided_at: Date | null;
};

const HOUR_MS = 60 * 60 * 1000;
const SELECT = `select r.*, a.team_id, a.name, l.published
  from listing_reviews r join apps a on a.id = r.app_id left join listings l on l.app_id = r.app_id`;

/** A change of a listing. Throws NOT_FOUND. */
export async function reviewRow({ db }: Pick<Registry, "db">, id: string): Promise<ReviewRow> {
  const [row] = await db.query<ReviewRow>(`${SELECT} where r.id = $1`, [id]);
  if (row !== undefined) return row;
  throw new AtollError("NOT_FOUND", "There is no such change of a listing.");
}

/** The change of a mini-app's listing that was sent last. */
export async function lastReview(registry: Registry, appId: string): Promise<ListingReview | undefined> {
  const [row] = await registry.db.query<ReviewRow>(
    `${SELECT} where r.app_id = $1 order by r.submitted_at desc, r.id desc limit 1`,
    [appId],
  );
  return row === undefined ? undefined : describeReview(registry, row);
}

/** Changes that wait for this reviewer, the longest first: none of a team of theirs. */
export async function waitingReviews(registry: Registry, userId: string): Promise<ListingReview[]> {
  const rows = await registry.db.query<ReviewRow>(
    `${SELECT} where r.state = 'in_review'
       and not exists (select 1 from team_members m where m.team_id = a.team_id and m.user_id = $1)
     order by r.submitted_at, r.id limit 100`,
    [userId],
  );
  return rows.map((row) => describeReview(registry, row));
}

/** What a reviewer of a listing decides by. Throws NOT_FOUND. */
export async function readReviewDetails(registry: Registry, id: string): Promise<ListingReviewDetails> {
  const row = await reviewRow(registry, id);
  const { app_id, content, published } = row;
  return {
    review: describeReview(registry, row),
    content,
    published,
    images: await imagesOf(registry.db, app_id, [content, published]),
  };
}

function describeReview({ config }: Registry, row: ReviewRow): ListingReview {
  return {
    id: row.id,
    app: row.app_id,
    name: row.name,
    state: row.state,
    submittedAt: row.submitted_at.toISOString(),
    dueAt: new Date(row.submitted_at.getTime() + config.reviewTargetHours * HOUR_MS).toISOString(),
    note: row.note,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}

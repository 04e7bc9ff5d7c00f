import { AtollError } from "@atoll/protocol";
import * as z from "zod";
import { isTeamMember } from "../accounts/guards.ts";
import type { Database } from "../database/database.ts";
import { toJsonb } from "../database/to-jsonb.ts";
import type { Registry } from "../registry.ts";
import { screenshotsOf } from "./named-images.ts";
import type { ReviewRow } from "./read-reviews.ts";

export const listingDecisionSchema = z
  .strictObject({
    outcome: z.enum(["approved", "changes_requested"]),
    note: z.string().trim().max(2_000),
  })
  .refine(({ outcome, note }) => outcome === "approved" || note !== "", "Say what has to change.");

export type ListingDecision = z.output<typeof listingDecisionSchema>;

/** Decides on a change of a listing; approved, it is what everyone reads from now on. Throws FORBIDDEN, STATE_CONFLICT. */
export async function decideListing(
  { db, clock, audit }: Registry,
  review: Pick<ReviewRow, "id" | "app_id" | "team_id" | "content">,
  { outcome, note, reviewerId }: ListingDecision & { readonly reviewerId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    // Security: nobody decides on the words of a team they belong to; who joins it meanwhile waits for this transaction.
    await tx.query("select 1 from teams where id = $1 for update", [review.team_id]);
    if (await isTeamMember({ db: tx }, review.team_id, reviewerId))
      throw new AtollError("FORBIDDEN", "This mini-app is of a team of yours: another reviewer must decide.");
    const now = new Date(clock.now());
    const decided = await tx.query(
      `update listing_reviews set state = $2, note = $3, reviewer_id = $4, decided_at = $5
       where id = $1 and state = 'in_review' returning 1`,
      [review.id, outcome, note, reviewerId, now],
    );
    if (decided.length === 0)
      throw new AtollError(
        "STATE_CONFLICT",
        "This change does not wait for a decision any more: it was decided, or its team sent another.",
      );
    await audit.record(tx, {
      actor: reviewerId,
      action: "listing.decided",
      subject: review.app_id,
      data: { id: review.id, outcome, note },
    });
    if (outcome === "approved") await publish(tx, review, now);
  });
}

/** Makes what was looked at public, and its pictures; those of the listing before go out no more. */
async function publish(
  tx: Database,
  { app_id, content }: Pick<ReviewRow, "app_id" | "content">,
  now: Date,
): Promise<void> {
  await tx.query("update listings set published = $2, published_at = $3 where app_id = $1", [
    app_id,
    toJsonb(content),
    now,
  ]);
  await tx.query(
    "update listing_images set public = (sha256 = any($2)) where app_id = $1 and public <> (sha256 = any($2))",
    [app_id, screenshotsOf(content)],
  );
}

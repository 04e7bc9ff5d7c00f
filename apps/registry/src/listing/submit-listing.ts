import { AtollError } from "@atoll/protocol";
import { newId } from "../accounts/secrets.ts";
import type { Registry } from "../registry.ts";

export type ListingMove = { readonly appId: string; readonly userId: string };

/**
 * Sends the draft of a listing to review as it stands at this revision; one that waits already is withdrawn for it. Throws STATE_CONFLICT
 * when nothing was saved yet, or the draft has another revision now.
 */
export async function submitListing(
  { db, clock, audit }: Registry,
  { appId, userId, revision }: ListingMove & { readonly revision: number },
): Promise<void> {
  const now = new Date(clock.now());
  await db.transaction(async (tx) => {
    await tx.query("select 1 from apps where id = $1 for update", [appId]);
    await tx.query(
      "update listing_reviews set state = 'withdrawn', decided_at = $2 where app_id = $1 and state = 'in_review'",
      [appId, now],
    );
    const id = newId("listing");
    const sent = await tx.query(
      `insert into listing_reviews (id, app_id, content, state, submitted_by, submitted_at)
       select $1, app_id, draft, 'in_review', $3, $4 from listings where app_id = $2 and revision = $5 returning 1`,
      [id, appId, userId, now, revision],
    );
    if (sent.length === 0)
      throw new AtollError(
        "STATE_CONFLICT",
        "The listing was saved again since you read it, or never. Look at it as it is now, then submit.",
      );
    await audit.record(tx, { actor: userId, action: "listing.submitted", subject: appId, data: { id } });
  });
}

/** Takes back the change that waits for a reviewer. Throws STATE_CONFLICT when none does. */
export async function withdrawListing({ db, clock, audit }: Registry, move: ListingMove): Promise<void> {
  const { appId, userId } = move;
  await db.transaction(async (tx) => {
    const [taken] = await tx.query<{ id: string }>(
      "update listing_reviews set state = 'withdrawn', decided_at = $2 where app_id = $1 and state = 'in_review' returning id",
      [appId, new Date(clock.now())],
    );
    if (taken === undefined)
      throw new AtollError("STATE_CONFLICT", "No change of this listing waits for a reviewer.");
    await audit.record(tx, {
      actor: userId,
      action: "listing.withdrawn",
      subject: appId,
      data: { id: taken.id },
    });
  });
}

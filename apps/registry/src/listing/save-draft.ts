import type { ListingContent } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { toJsonb } from "../database/to-jsonb.ts";
import type { Registry } from "../registry.ts";
import { screenshotsOf } from "./named-images.ts";

export type DraftSave = {
  readonly appId: string;
  readonly userId: string;
  /** The one that the save was made from. */
  readonly revision: number;
  readonly draft: ListingContent;
};

/**
 * Keeps a draft. Throws STATE_CONFLICT with `data.revision` when somebody saved since that one was read, INVALID_REQUEST for a picture
 * that was not uploaded for this mini-app.
 */
export async function saveDraft({ db, clock, audit }: Registry, save: DraftSave): Promise<void> {
  const { appId, userId, revision, draft } = save;
  await db.transaction(async (tx) => {
    await tx.query("select 1 from apps where id = $1 for update", [appId]);
    const [row] = await tx.query<{ revision: number }>("select revision from listings where app_id = $1", [
      appId,
    ]);
    const current = row?.revision ?? 0;
    if (current !== revision)
      throw new AtollError(
        "STATE_CONFLICT",
        "Somebody of your team saved this listing while you were editing. Look at theirs, then save again.",
        { data: { revision: current } },
      );
    const wanted = screenshotsOf(draft);
    const known = await tx.query<{ sha256: string }>(
      "select sha256 from listing_images where app_id = $1 and sha256 = any($2)",
      [appId, wanted],
    );
    const missing = wanted.find((sha256) => !known.some((image) => image.sha256 === sha256));
    if (missing !== undefined)
      throw new AtollError(
        "INVALID_REQUEST",
        `The screenshot ${missing} was not uploaded for ${appId}. Upload it first.`,
      );
    await tx.query(
      `insert into listings (app_id, revision, draft, updated_at) values ($1, $2, $3, $4)
       on conflict (app_id) do update set revision = excluded.revision, draft = excluded.draft, updated_at = excluded.updated_at`,
      [appId, revision + 1, toJsonb(draft), new Date(clock.now())],
    );
    await audit.record(tx, {
      actor: userId,
      action: "listing.saved",
      subject: appId,
      data: { revision: revision + 1 },
    });
  });
}

import { createHash } from "node:crypto";
import { examineImage } from "@atoll/checks";
import { LISTING_LIMITS } from "@atoll/distribution/registry";
import type { ListingImage } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { isBlobKey } from "../blobs/blob-store.ts";
import type { Registry } from "../registry.ts";

/** Pictures that one mini-app may have, in use or not. */
const MAX_IMAGES = 200;
const TYPES: readonly string[] = ["image/png", "image/jpeg", "image/webp"] satisfies ListingImage["type"][];

/** A picture as it is sent to who may see it before everyone does. */
export type StoredImage = { readonly type: string; readonly bytes: Uint8Array };

/** Keeps a screenshot for a mini-app's listing. Throws INVALID_REQUEST for what is no such picture, STATE_CONFLICT beyond the most. */
export async function storeImage(
  { db, blobs, clock }: Registry,
  appId: string,
  bytes: Uint8Array,
): Promise<ListingImage> {
  const about = examineScreenshot(bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await db.transaction(async (tx) => {
    await tx.query("select 1 from apps where id = $1 for update", [appId]);
    const [row] = await tx.query<{ count: number }>(
      "select count(*)::int as count from listing_images where app_id = $1 and sha256 <> $2",
      [appId, sha256],
    );
    if ((row?.count ?? 0) >= MAX_IMAGES)
      throw new AtollError(
        "STATE_CONFLICT",
        `${appId} has ${MAX_IMAGES} screenshots, which is the most. Ask the registry's operator to clear old ones.`,
      );
    await blobs.put(bytes);
    await tx.query(
      `insert into listing_images (app_id, sha256, type, width, height, bytes, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [appId, sha256, about.type, about.width, about.height, bytes.length, new Date(clock.now())],
    );
  });
  return { sha256, ...about, bytes: bytes.length };
}

/** Security: what a picture is, its own bytes say, whatever its sender calls it. */
function examineScreenshot(bytes: Uint8Array): Pick<ListingImage, "type" | "width" | "height"> {
  const info = examineImage(bytes);
  if ("problem" in info)
    throw new AtollError(
      "INVALID_REQUEST",
      `The picture ${info.message}. Export it again as PNG, JPEG or WebP.`,
    );
  if (!TYPES.includes(info.type))
    throw new AtollError("INVALID_REQUEST", `The picture is ${info.type}. Export it as PNG, JPEG or WebP.`);
  const { screenshotPixels: most } = LISTING_LIMITS;
  if (Math.max(info.width, info.height) > most)
    throw new AtollError(
      "INVALID_REQUEST",
      `The picture is ${info.width} by ${info.height} pixels; ${most} along a side is the most. Make it smaller.`,
    );
  return info as Pick<ListingImage, "type" | "width" | "height">;
}

/** A picture of a mini-app's listing. Throws NOT_FOUND for one of another mini-app, too. */
export async function readImage(
  { db, blobs }: Registry,
  appId: string,
  sha256: string,
): Promise<StoredImage> {
  const [row] = isBlobKey(sha256)
    ? await db.query<{ type: string }>("select type from listing_images where app_id = $1 and sha256 = $2", [
        appId,
        sha256,
      ])
    : [];
  const bytes = row === undefined ? undefined : await blobs.get(sha256);
  if (row === undefined || bytes === undefined)
    throw new AtollError("NOT_FOUND", `${appId} has no such screenshot.`);
  return { type: row.type, bytes };
}

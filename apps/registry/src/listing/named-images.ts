import type { ListingContent, ListingImage } from "@atoll/distribution/registry";
import type { Database } from "../database/database.ts";

/** The uploaded pictures that some listings of a mini-app name. */
export async function imagesOf(
  db: Database,
  appId: string,
  contents: readonly (ListingContent | null)[],
): Promise<ListingImage[]> {
  return db.query<ListingImage>(
    "select sha256, type, width, height, bytes from listing_images where app_id = $1 and sha256 = any($2) order by created_at, sha256",
    [appId, contents.flatMap((content) => (content === null ? [] : screenshotsOf(content)))],
  );
}

/** Digests of the pictures that a listing names, in every language. */
export function screenshotsOf({ locales }: ListingContent): string[] {
  return [...new Set(Object.values(locales).flatMap(({ screenshots }) => screenshots))];
}

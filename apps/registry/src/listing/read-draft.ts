import type { ListingContent, ListingDraft } from "@atoll/distribution/registry";
import type { Manifest } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import { imagesOf } from "./named-images.ts";
import { lastReview } from "./read-reviews.ts";

type ListingRow = {
  readonly revision: number;
  readonly draft: ListingContent;
  readonly published: ListingContent | null;
  readonly updated_at: Date;
};

/** The listing of a mini-app as its team edits it; before the first save, an empty one in the language of its manifest. */
export async function readDraft(registry: Registry, appId: string): Promise<ListingDraft> {
  const { db } = registry;
  const [row] = await db.query<ListingRow>("select * from listings where app_id = $1", [appId]);
  const draft = row?.draft ?? (await firstDraft(db, appId));
  return {
    revision: row?.revision ?? 0,
    draft,
    published: row?.published ?? null,
    images: await imagesOf(db, appId, [draft, row?.published ?? null]),
    review: (await lastReview(registry, appId)) ?? null,
    updatedAt: row?.updated_at.toISOString() ?? null,
  };
}

async function firstDraft(db: Database, appId: string): Promise<ListingContent> {
  const [newest] = await db.query<{ manifest: Partial<Manifest> }>(
    "select manifest from versions where app_id = $1 order by version_code desc limit 1",
    [appId],
  );
  const defaultLocale = newest?.manifest.lang ?? "en";
  const texts = {
    subtitle: null,
    description: null,
    keywords: [...(newest?.manifest.keywords ?? [])],
    screenshots: [],
  };
  return {
    defaultLocale,
    locales: { [defaultLocale]: texts },
    category: null,
    supportUrl: null,
    privacyUrl: null,
  };
}

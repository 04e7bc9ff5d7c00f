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
  const { name, manifest } = await newestManifest(db, appId);
  const draft = row?.draft ?? firstDraft(manifest);
  return {
    revision: row?.revision ?? 0,
    draft,
    manifest: {
      name: manifest.name ?? name,
      description: manifest.description ?? "",
      categories: [...(manifest.categories ?? [])],
      color: manifest.color ?? null,
      minimumAge: manifest.ageRating?.minimum ?? 4,
      supportUrl: manifest.links?.support ?? null,
      privacyUrl: manifest.links?.privacyPolicy ?? null,
    },
    published: row?.published ?? null,
    images: await imagesOf(db, appId, [draft, row?.published ?? null]),
    review: (await lastReview(registry, appId)) ?? null,
    updatedAt: row?.updated_at.toISOString() ?? null,
  };
}

/** What the newest package says, and what the mini-app was called when it was made. */
async function newestManifest(db: Database, appId: string) {
  const [row] = await db.query<{ name: string; manifest: Partial<Manifest> | null }>(
    `select a.name, (select v.manifest from versions v where v.app_id = a.id order by v.version_code desc, v.created_at desc limit 1) as manifest
     from apps a where a.id = $1`,
    [appId],
  );
  return { name: row?.name ?? appId, manifest: row?.manifest ?? {} };
}

function firstDraft(manifest: Partial<Manifest>): ListingContent {
  const defaultLocale = manifest.lang ?? "en";
  const texts = {
    subtitle: null,
    description: null,
    keywords: [...(manifest.keywords ?? [])],
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

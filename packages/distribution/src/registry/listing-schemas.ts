import { chromeText, httpsUrlSchema, isChromeText, localeSchema, slugSchema } from "@atoll/protocol";
import * as z from "zod";

const at = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a listing may hold. */
export const LISTING_LIMITS = {
  subtitle: 40,
  description: 4_000,
  keywords: 10,
  screenshots: 6,
  locales: 20,
  /** Bytes of one screenshot. */
  screenshotBytes: 4 * 1024 * 1024,
  /** Pixels along the longer side of one screenshot. */
  screenshotPixels: 4_096,
} as const;

/** Categories that the portal offers; the catalogue takes any word of this shape. */
export const LISTING_CATEGORIES = [
  "books",
  "business",
  "developer-tools",
  "education",
  "entertainment",
  "finance",
  "food",
  "games",
  "health",
  "lifestyle",
  "news",
  "photos",
  "productivity",
  "shopping",
  "social",
  "sports",
  "travel",
  "utilities",
  "weather",
] as const;

/** Paragraphs: text that host chrome can show, line by line. */
function paragraphs(max: number) {
  return z
    .string()
    .refine((text) => Array.from(text).length <= max, {
      error: `Shorten it to ${max} characters.`,
      abort: true,
    })
    .refine(
      (text) => text === text.trim() && !text.includes("\n\n\n") && text.split("\n").every(isChromeText),
      {
        error:
          "Remove control, bidirectional and invisible characters, double spaces, spaces at either end of a line, and more than one empty line in a row.",
      },
    );
}

/** Texts and pictures of one language. A text that is null is that of the manifest. */
export const listingTextsSchema = z.strictObject({
  subtitle: chromeText(LISTING_LIMITS.subtitle).nullable(),
  description: paragraphs(LISTING_LIMITS.description).min(1).nullable(),
  keywords: z.array(chromeText(30)).max(LISTING_LIMITS.keywords),
  /** Digests of pictures that were uploaded for this mini-app, in order. */
  screenshots: z.array(sha256).max(LISTING_LIMITS.screenshots),
});

/** What a team says of its mini-app beside the manifest. Its name and icon stay those of the signed statement. */
export const listingContentSchema = z
  .strictObject({
    /** The language that people get whose own is missing. */
    defaultLocale: localeSchema,
    locales: z.record(localeSchema, listingTextsSchema),
    /** Null: as the manifest says. */
    category: slugSchema.nullable(),
    supportUrl: httpsUrlSchema.nullable(),
    privacyUrl: httpsUrlSchema.nullable(),
  })
  .refine(({ locales }) => Object.keys(locales).length <= LISTING_LIMITS.locales, {
    error: `Keep at most ${LISTING_LIMITS.locales} languages.`,
  })
  .refine(({ defaultLocale, locales }) => Object.hasOwn(locales, defaultLocale), {
    error: "Add texts in the default language.",
  });

/** A picture that was uploaded for a listing. */
export const listingImageSchema = z.strictObject({
  sha256,
  type: z.enum(["image/png", "image/jpeg", "image/webp"]),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
});

/** A change of a listing on its way to the public. */
export const listingReviewSchema = z.strictObject({
  id: z.string(),
  app: z.string(),
  name: z.string(),
  state: z.enum(["in_review", "approved", "changes_requested", "withdrawn"]),
  submittedAt: at,
  dueAt: at,
  note: z.string(),
  decidedAt: at.nullable(),
});

/** What the newest package says; people read it where the listing is silent. */
export const listingManifestSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  categories: z.array(z.string()),
  color: z.string().nullable(),
  minimumAge: z.int(),
  supportUrl: z.string().nullable(),
  privacyUrl: z.string().nullable(),
});

/** The listing of a mini-app as its team edits it. */
export const listingDraftSchema = z.strictObject({
  /** Rises with each save; a save names the one it was made from. 0 before the first. */
  revision: z.int().nonnegative(),
  draft: listingContentSchema,
  manifest: listingManifestSchema,
  /** What everyone reads now; null before the first approval. */
  published: listingContentSchema.nullable(),
  images: z.array(listingImageSchema),
  /** The last change that was sent to review. */
  review: listingReviewSchema.nullable(),
  updatedAt: at.nullable(),
});

/** What a reviewer of a listing decides by. */
export const listingReviewDetailsSchema = z.strictObject({
  review: listingReviewSchema,
  content: listingContentSchema,
  published: listingContentSchema.nullable(),
  images: z.array(listingImageSchema),
});

export type ListingTexts = z.output<typeof listingTextsSchema>;
export type ListingContent = z.output<typeof listingContentSchema>;
export type ListingImage = z.output<typeof listingImageSchema>;
export type ListingManifest = z.output<typeof listingManifestSchema>;
export type ListingReview = z.output<typeof listingReviewSchema>;
export type ListingDraft = z.output<typeof listingDraftSchema>;
export type ListingReviewDetails = z.output<typeof listingReviewDetailsSchema>;

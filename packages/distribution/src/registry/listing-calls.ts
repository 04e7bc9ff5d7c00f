import * as z from "zod";
import {
  listingDraftSchema,
  listingImageSchema,
  listingReviewDetailsSchema,
  listingReviewSchema,
} from "./listing-schemas.ts";
import type {
  ListingContent,
  ListingDraft,
  ListingImage,
  ListingReview,
  ListingReviewDetails,
} from "./listing-schemas.ts";
import type { AskPortal } from "./portal-api.ts";

/** What teams and reviewers do about listings. */
export type ListingCalls = {
  listing(appId: string): Promise<ListingDraft>;
  /** Throws STATE_CONFLICT with `data.revision` when somebody saved since `revision`. */
  saveListing(appId: string, revision: number, draft: ListingContent): Promise<ListingDraft>;
  /** Throws INVALID_REQUEST for what is no PNG, JPEG or WebP, or too large. */
  uploadScreenshot(appId: string, bytes: Uint8Array<ArrayBuffer>): Promise<ListingImage>;
  submitListing(appId: string, revision: number): Promise<ListingDraft>;
  withdrawListing(appId: string): Promise<ListingDraft>;
  listingReviews(): Promise<readonly ListingReview[]>;
  listingReview(id: string): Promise<ListingReviewDetails>;
  decideListing(
    id: string,
    decision: { readonly outcome: "approved" | "changes_requested"; readonly note: string },
  ): Promise<ListingReviewDetails>;
};

const image = z.strictObject({ image: listingImageSchema });
const reviews = z.strictObject({ reviews: z.array(listingReviewSchema) });
const part = encodeURIComponent;

/** The portal's calls about listings. */
export function listingCalls(ask: AskPortal): ListingCalls {
  const listing = (appId: string) => `/apps/${part(appId)}/listing`;
  return {
    listing: (appId) => ask("GET", listing(appId), listingDraftSchema),
    saveListing: (appId, revision, draft) =>
      ask("PUT", listing(appId), listingDraftSchema, { revision, draft }),
    uploadScreenshot: async (appId, bytes) =>
      (await ask("POST", `${listing(appId)}/images`, image, bytes)).image,
    submitListing: (appId, revision) =>
      ask("POST", `${listing(appId)}/submit`, listingDraftSchema, { revision }),
    withdrawListing: (appId) => ask("POST", `${listing(appId)}/withdraw`, listingDraftSchema, {}),
    listingReviews: async () => (await ask("GET", "/listing-reviews", reviews)).reviews,
    listingReview: (id) => ask("GET", `/listing-reviews/${part(id)}`, listingReviewDetailsSchema),
    decideListing: (id, decision) =>
      ask("POST", `/listing-reviews/${part(id)}/decision`, listingReviewDetailsSchema, decision),
  };
}

/** Where the portal has a screenshot that its team uploaded. */
export function screenshotPath(appId: string, sha256: string): string {
  return `/api/apps/${part(appId)}/listing/images/${sha256}`;
}

/** Where the portal has a screenshot that a reviewer looks at. */
export function reviewedScreenshotPath(reviewId: string, sha256: string): string {
  return `/api/listing-reviews/${part(reviewId)}/images/${sha256}`;
}

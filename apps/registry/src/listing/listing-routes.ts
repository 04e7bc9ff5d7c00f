import { LISTING_LIMITS, listingContentSchema } from "@atoll/distribution/registry";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole } from "../accounts/guards.ts";
import { appRow } from "../apps/read-app.ts";
import type { Env, RequestContext, TeamRole } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody, readCapped } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { readImage, storeImage } from "./listing-images.ts";
import { readDraft } from "./read-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { sendImage } from "./send-image.ts";
import { submitListing, withdrawListing } from "./submit-listing.ts";

/** Twenty languages of four thousand letters each. */
const DRAFT_BYTES = 512 * 1024;
const revision = z.int().nonnegative();
export const listingSaveSchema = z.strictObject({ revision, draft: listingContentSchema });
export const listingSubmitSchema = z.strictObject({ revision });

/** What a team says of its mini-app: a draft with its pictures, and sending it to review. */
export function listingRoutes(registry: Registry): Hono<Env> {
  const saveLimit = createRateLimit({ points: 600, seconds: 3600 });
  const imageLimit = createRateLimit({ points: 120, seconds: 3600 });
  // Security: reviewers' time is everyone's.
  const submitLimit = createRateLimit({ points: 20, seconds: 3600 });
  const routes = new Hono<Env>();
  const member = async (c: RequestContext, role: TeamRole) => {
    const app = await appRow(registry.db, c.req.param("id") ?? "");
    const { userId } = await requireTeamRole(registry, c, app.team_id, role);
    return { appId: app.id, userId };
  };
  const answer = async (c: RequestContext, appId: string) => c.json(await readDraft(registry, appId));
  routes.get("/apps/:id/listing", async (c) => answer(c, (await member(c, "analyst")).appId));
  routes.put("/apps/:id/listing", async (c) => {
    const by = await member(c, "developer");
    await saveLimit(c, by.userId);
    await saveDraft(registry, { ...by, ...(await readBody(c, listingSaveSchema, DRAFT_BYTES)) });
    return answer(c, by.appId);
  });
  routes.post("/apps/:id/listing/images", async (c) => {
    const { appId, userId } = await member(c, "developer");
    await imageLimit(c, userId);
    const bytes = await readCapped(c.req.raw.body, LISTING_LIMITS.screenshotBytes);
    return c.json({ image: await storeImage(registry, appId, bytes) }, 201);
  });
  routes.get("/apps/:id/listing/images/:sha256", async (c) => {
    const { appId } = await member(c, "analyst");
    return sendImage(c, await readImage(registry, appId, c.req.param("sha256")));
  });
  routes.post("/apps/:id/listing/submit", async (c) => {
    const by = await member(c, "developer");
    await submitLimit(c, by.appId);
    await submitListing(registry, { ...by, ...(await readBody(c, listingSubmitSchema)) });
    return answer(c, by.appId);
  });
  routes.post("/apps/:id/listing/withdraw", async (c) => {
    const by = await member(c, "developer");
    await withdrawListing(registry, by);
    return answer(c, by.appId);
  });
  return routes;
}

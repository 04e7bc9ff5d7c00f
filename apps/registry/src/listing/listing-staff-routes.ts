import { Hono } from "hono";
import { requireFreshSecondFactor } from "../accounts/fresh-second-factor.ts";
import { requireStaff } from "../accounts/guards.ts";
import type { Env } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { decideListing, listingDecisionSchema } from "./decide-listing.ts";
import { readImage } from "./listing-images.ts";
import { readReviewDetails, reviewRow, waitingReviews } from "./read-reviews.ts";
import { sendImage } from "./send-image.ts";

/** Changes of listings as reviewers see and decide them. Security: a decision wants a fresh second factor, which is what `confirm` asks for. */
export function listingStaffRoutes(registry: Registry, confirm = requireFreshSecondFactor): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/listing-reviews", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    return c.json({ reviews: await waitingReviews(registry, userId) });
  });
  routes.get("/listing-reviews/:id", async (c) => {
    requireStaff(c, "reviewer");
    return c.json(await readReviewDetails(registry, c.req.param("id")));
  });
  routes.get("/listing-reviews/:id/images/:sha256", async (c) => {
    requireStaff(c, "reviewer");
    const { app_id } = await reviewRow(registry, c.req.param("id"));
    return sendImage(c, await readImage(registry, app_id, c.req.param("sha256")));
  });
  routes.post("/listing-reviews/:id/decision", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    await confirm(registry, c);
    const row = await reviewRow(registry, c.req.param("id"));
    const decision = await readBody(c, listingDecisionSchema);
    await decideListing(registry, row, { ...decision, reviewerId: userId });
    return c.json(await readReviewDetails(registry, row.id));
  });
  return routes;
}

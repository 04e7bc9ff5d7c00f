import { RULES } from "@atoll/checks";
import { Hono } from "hono";
import * as z from "zod";
import { requireFreshSecondFactor } from "../accounts/fresh-second-factor.ts";
import { requireStaff, requireUser } from "../accounts/guards.ts";
import { describeVersion, versionRow } from "../apps/read-version.ts";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";
import { decide, decisionSchema } from "./decide.ts";
import { readDiffLines, readReview, reviewQueue } from "./read-review.ts";
import { REVIEW_RULES } from "./review-rules.ts";

const diffQuerySchema = z.strictObject({
  path: z.string().min(1).max(1_024),
  kind: z.enum(["bundle", "source"]),
  from: z.coerce.number().int().min(0).max(10_000_000),
});

/** What reviewers see and decide. Security: a decision wants a fresh second factor, which is what `confirm` asks for. */
export function reviewStaffRoutes(registry: Registry, confirm = requireFreshSecondFactor): Hono<Env> {
  const { db } = registry;
  // Security: comparing costs seconds of a processor that all share.
  const diffLimit = createRateLimit({ points: 120, seconds: 600 });
  const routes = new Hono<Env>();
  routes.get("/review/queue", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    return c.json({ versions: await reviewQueue(registry, userId) });
  });
  routes.get("/review/rules", (c) => {
    // Moderators decide by the same rules.
    if (!requireUser(c).staff.includes("moderator")) requireStaff(c, "reviewer");
    const checks = Object.entries(RULES).map(([id, { summary }]) => ({ id, summary }));
    const review = Object.entries(REVIEW_RULES).map(([id, summary]) => ({ id, summary }));
    return c.json({ rules: [...review, ...checks] });
  });
  routes.get("/review/:id", async (c) => {
    requireStaff(c, "reviewer");
    return c.json(await readReview(registry, c.req.param("id")));
  });
  routes.get("/review/:id/diff", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    await diffLimit(c, userId);
    const part = readQuery(c, diffQuerySchema);
    return c.json({ file: await readDiffLines(registry, c.req.param("id"), part) });
  });
  routes.post("/review/:id/decision", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    await confirm(registry, c);
    const row = await versionRow(db, c.req.param("id"));
    await decide(registry, row, { ...(await readBody(c, decisionSchema)), reviewerId: userId });
    return c.json({ version: await describeVersion(registry, await versionRow(db, row.id)) });
  });
  return routes;
}

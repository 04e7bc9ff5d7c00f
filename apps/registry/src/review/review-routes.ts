import { RULES, diffPackages } from "@atoll/checks";
import { Hono } from "hono";
import { requireFreshSecondFactor } from "../accounts/fresh-second-factor.ts";
import { requireStaff } from "../accounts/guards.ts";
import { describeVersion, versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import type { Env } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import { filesOf, lastApproved } from "../pipeline/version-files.ts";
import type { Registry } from "../registry.ts";
import { decide, decisionSchema } from "./decide.ts";
import { REVIEW_RULES } from "./review-rules.ts";

const QUEUE = `select v.*, a.team_id from versions v join apps a on a.id = v.app_id
  where v.state = 'in_review' and not exists (select 1 from team_members m where m.team_id = a.team_id and m.user_id = $1)
  order by v.moved_at, v.id limit 100`;

/** What reviewers see and decide. Security: a decision wants a fresh second factor, which is what `confirm` asks for. */
export function reviewStaffRoutes(registry: Registry, confirm = requireFreshSecondFactor): Hono<Env> {
  const { db } = registry;
  const routes = new Hono<Env>();
  routes.get("/review/queue", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    const rows = await db.query<VersionRow>(QUEUE, [userId]);
    return c.json({ versions: await Promise.all(rows.map((row) => describeVersion(registry, row))) });
  });
  routes.get("/review/rules", (c) => {
    requireStaff(c, "reviewer");
    const checks = Object.entries(RULES).map(([id, { summary }]) => ({ id, summary }));
    const review = Object.entries(REVIEW_RULES).map(([id, summary]) => ({ id, summary }));
    return c.json({ rules: [...review, ...checks] });
  });
  routes.get("/review/:id", async (c) => {
    requireStaff(c, "reviewer");
    const row = await versionRow(db, c.req.param("id"));
    const before = await lastApproved(registry, row);
    const diff = await diffPackages(
      await filesOf(registry, row.id),
      before === undefined ? undefined : await filesOf(registry, before),
    );
    return c.json({ version: await describeVersion(registry, row), comparedWith: before ?? null, diff });
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

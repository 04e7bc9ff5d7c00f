import { AtollError } from "@atoll/protocol";
import { diffPackages } from "@atoll/checks";
import { Hono } from "hono";
import * as z from "zod";
import { isTeamMember, requireStaff } from "../accounts/guards.ts";
import { describeVersion, versionRow } from "../apps/read-version.ts";
import type { VersionRow } from "../apps/read-version.ts";
import { moveVersion } from "../apps/version-states.ts";
import type { Env } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import { filesOf, lastApproved } from "../pipeline/steps.ts";
import type { Registry } from "../registry.ts";

const decisionSchema = z
  .strictObject({
    outcome: z.enum(["approved", "changes_requested", "rejected"]),
    rules: z.array(z.string().max(64)).max(50),
    note: z.string().trim().max(4_000),
  })
  .refine(
    ({ outcome, rules, note }) => outcome === "approved" || rules.length > 0 || note !== "",
    "Say why: name a rule, or write a note.",
  );

const QUEUE = `select v.*, a.team_id from versions v join apps a on a.id = v.app_id
  where v.state = 'in_review' and not exists (select 1 from team_members m where m.team_id = a.team_id and m.user_id = $1)
  order by v.created_at limit 100`;

/** What reviewers see and decide. */
export function reviewStaffRoutes(registry: Registry): Hono<Env> {
  const { db, clock, audit } = registry;
  const routes = new Hono<Env>();
  routes.get("/review/queue", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    const rows = await db.query<VersionRow>(QUEUE, [userId]);
    return c.json({ versions: await Promise.all(rows.map((row) => describeVersion(registry, row))) });
  });
  routes.get("/review/:id", async (c) => {
    requireStaff(c, "reviewer");
    const row = await versionRow(db, c.req.param("id"));
    const previous = await lastApproved(registry, row);
    const diff = await diffPackages(
      await filesOf(registry, row.id),
      previous === undefined ? undefined : await filesOf(registry, previous),
    );
    return c.json({ version: await describeVersion(registry, row), diff });
  });
  routes.post("/review/:id/decision", async (c) => {
    const { userId } = requireStaff(c, "reviewer");
    const row = await versionRow(db, c.req.param("id"));
    // Security: nobody decides on the work of a team they belong to.
    if (await isTeamMember(registry, row.team_id, userId))
      throw new AtollError("FORBIDDEN", "This mini-app is of a team of yours: another reviewer must decide.");
    const { outcome, rules, note } = await readBody(c, decisionSchema);
    await db.transaction(async (tx) => {
      await moveVersion(registry, tx, { versionId: row.id, to: outcome, mover: "reviewer", actor: userId });
      await tx.query(
        "insert into decisions (version_id, outcome, rules, note, reviewer_id, at) values ($1, $2, $3, $4, $5, $6)",
        [row.id, outcome, rules, note, userId, new Date(clock.now())],
      );
      await audit.record(tx, {
        actor: userId,
        action: "version.decided",
        subject: row.id,
        data: { outcome, rules, note },
      });
      if (outcome === "approved")
        await registry.jobs.send("compile", { versionId: row.id }, { tx, key: row.id });
    });
    return c.json({ version: await describeVersion(registry, await versionRow(db, row.id)) });
  });
  return routes;
}

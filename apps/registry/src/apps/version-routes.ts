import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole } from "../accounts/guards.ts";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";
import { appRow } from "./read-app.ts";
import { describeVersion, versionRow, versionRows } from "./read-version.ts";
import { retryChecks } from "./retry-checks.ts";
import { MOVES, moveVersion } from "./version-states.ts";

/** `after` is the id of the last version of the page before. */
const pageSchema = z.strictObject({ after: z.string().max(64).default("") });

/** The versions of a mini-app, for its team. */
export function versionRoutes(registry: Registry): Hono<Env> {
  const { db } = registry;
  // Security: checks cost minutes of a processor that all teams share, and running them again takes no new upload.
  const retryLimit = createRateLimit({ points: 60, seconds: 3600 });
  const routes = new Hono<Env>();
  routes.get("/version-states", (c) => c.json({ moves: MOVES }));
  routes.get("/apps/:id/versions", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    const { after } = readQuery(c, pageSchema);
    const { rows, next } = await versionRows(db, app.id, after);
    const versions = await Promise.all(rows.map((row) => describeVersion(registry, row)));
    return c.json({ versions, next });
  });
  routes.get("/versions/:id", async (c) => {
    const row = await versionRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, row.team_id, "analyst");
    return c.json({ version: await describeVersion(registry, row) });
  });
  routes.post("/versions/:id/submit", async (c) => {
    const { id: versionId, team_id } = await versionRow(db, c.req.param("id"));
    const { userId } = await requireTeamRole(registry, c, team_id, "developer");
    await db.transaction((tx) =>
      moveVersion(registry, tx, { versionId, to: "in_review", mover: "developer", actor: userId }),
    );
    return c.json({ version: await describeVersion(registry, await versionRow(db, versionId)) });
  });
  routes.post("/versions/:id/retry", async (c) => {
    const row = await versionRow(db, c.req.param("id"));
    const { userId } = await requireTeamRole(registry, c, row.team_id, "developer");
    await retryLimit(c, userId);
    await retryChecks(registry, row, userId);
    return c.json({ version: await describeVersion(registry, await versionRow(db, row.id)) }, 202);
  });
  return routes;
}

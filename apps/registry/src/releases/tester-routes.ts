import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole, requireUser } from "../accounts/guards.ts";
import { emailSchema, userIdOf } from "../accounts/users.ts";
import { appRow } from "../apps/read-app.ts";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";

const MAX_TESTERS = 100;
const testerSchema = z.strictObject({ email: emailSchema });

/**
 * Who tries a mini-app's trial releases: named accounts. A host asks which channel a signed-in person gets. Trial releases were approved
 * like every other, so being a tester decides what is shown first, and opens nothing that is secret.
 */
export function testerRoutes(registry: Registry): Hono<Env> {
  const { db, audit } = registry;
  // Security: nobody finds out by asking which addresses have an account.
  const inviteLimit = createRateLimit({ points: 100, seconds: 3600 });
  const routes = new Hono<Env>();
  routes.get("/apps/:id/channel", async (c) => {
    const { userId } = requireUser(c);
    const rows = await db.query("select 1 from testers where app_id = $1 and user_id = $2", [
      c.req.param("id"),
      userId,
    ]);
    return c.json({ channel: rows.length > 0 ? "trial" : "production" });
  });
  routes.get("/apps/:id/testers", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    const testers = await db.query(
      "select u.id, u.email, u.name from testers t join users u on u.id = t.user_id where t.app_id = $1 order by u.email",
      [app.id],
    );
    return c.json({ testers });
  });
  routes.post("/apps/:id/testers", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    const { userId: actor } = await requireTeamRole(registry, c, app.team_id, "developer");
    await inviteLimit(c, actor);
    const { email } = await readBody(c, testerSchema);
    const userId = await userIdOf(db, email);
    await db.transaction(async (tx) => {
      await tx.query("select 1 from apps where id = $1 for update", [app.id]);
      const [row] = await tx.query<{ count: number }>(
        "select count(*)::int as count from testers where app_id = $1 and user_id <> $2",
        [app.id, userId],
      );
      if ((row?.count ?? 0) >= MAX_TESTERS)
        throw new AtollError(
          "STATE_CONFLICT",
          `${app.id} has ${MAX_TESTERS} testers, which is the most. Remove one first.`,
        );
      await tx.query("insert into testers (app_id, user_id) values ($1, $2) on conflict do nothing", [
        app.id,
        userId,
      ]);
      await audit.record(tx, { actor, action: "app.tester", subject: app.id, data: { userId } });
    });
    return c.json({}, 201);
  });
  routes.delete("/apps/:id/testers/:user", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    const { userId: actor } = await requireTeamRole(registry, c, app.team_id, "developer");
    const user = c.req.param("user");
    await db.transaction(async (tx) => {
      const gone = await tx.query("delete from testers where app_id = $1 and user_id = $2 returning 1", [
        app.id,
        user,
      ]);
      if (gone.length === 0) throw new AtollError("NOT_FOUND", `Nobody of this id tries ${app.id}.`);
      await audit.record(tx, { actor, action: "app.tester.removed", subject: app.id, data: { user } });
    });
    return c.json({});
  });
  return routes;
}

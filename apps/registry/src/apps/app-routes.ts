import { AtollError, manifestSchema } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole, requireUser } from "../accounts/guards.ts";
import { nameSchema } from "../accounts/users.ts";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { appRow, describeApp } from "./read-app.ts";
import type { AppRow } from "./read-app.ts";

export const newAppSchema = z.strictObject({
  id: manifestSchema.shape.id,
  team: z.string().max(64),
  name: nameSchema,
});

const OWN_APPS = `select a.* from apps a join team_members m on m.team_id = a.team_id
  where m.user_id = $1 order by a.id`;

/** Mini-apps, for their team. */
export function appRoutes(registry: Registry): Hono<Env> {
  const { db } = registry;
  // Security: an id is its team's for ever, so nobody takes them by the thousand.
  const makeLimit = createRateLimit({ points: 60, seconds: 3600 });
  const routes = new Hono<Env>();
  routes.post("/apps", async (c) => {
    const asked = await readBody(c, newAppSchema);
    const { userId } = await requireTeamRole(registry, c, asked.team, "developer");
    await makeLimit(c, userId);
    return c.json(describeApp(await createMiniApp(registry, asked, userId)), 201);
  });
  routes.get("/apps", async (c) => {
    const rows = await db.query<AppRow>(OWN_APPS, [requireUser(c).userId]);
    return c.json({ apps: rows.map(describeApp) });
  });
  routes.get("/apps/:id", async (c) => {
    const app = await appRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    return c.json(describeApp(app));
  });
  return routes;
}

async function createMiniApp(
  { db, audit }: Registry,
  { id, team, name }: z.output<typeof newAppSchema>,
  actor: string,
): Promise<AppRow> {
  return db.transaction(async (tx) => {
    const [row] = await tx.query<AppRow>(
      "insert into apps (id, team_id, name) values ($1, $2, $3) on conflict do nothing returning *",
      [id, team, name],
    );
    if (row === undefined) {
      throw new AtollError(
        "APP_ID_TAKEN",
        `"${id}" exists already. Choose an id below a domain of your own.`,
      );
    }
    await audit.record(tx, { actor, action: "app.created", subject: id, data: { team } });
    return row;
  });
}

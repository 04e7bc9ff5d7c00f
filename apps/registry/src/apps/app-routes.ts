import { AtollError, manifestSchema } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole, requireUser } from "../accounts/guards.ts";
import { nameSchema } from "../accounts/users.ts";
import type { Env } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import { describeVersion, versionRow, versionRows } from "./read-version.ts";
import { moveVersion } from "./version-states.ts";

type AppRow = {
  readonly id: string;
  readonly team_id: string;
  readonly name: string;
  readonly created_at: Date;
};

const newAppSchema = z.strictObject({
  id: manifestSchema.shape.id,
  team: z.string().max(64),
  name: nameSchema,
});

/** Mini-apps and their versions, for their team. */
export function appRoutes(registry: Registry): Hono<Env> {
  const { db, audit } = registry;
  const routes = new Hono<Env>();
  const describe = ({ id, team_id, name, created_at }: AppRow) => ({
    id,
    team: team_id,
    name,
    createdAt: created_at.toISOString(),
  });
  routes.route("/", catalogueRoutes(registry));
  routes.post("/v1/apps", async (c) => {
    const { id, team, name } = await readBody(c, newAppSchema);
    const actor = await requireTeamRole(registry, c, team, "developer");
    const made = await db.transaction(async (tx) => {
      const [row] = await tx.query<AppRow>(
        "insert into apps (id, team_id, name) values ($1, $2, $3) on conflict do nothing returning *",
        [id, team, name],
      );
      if (row !== undefined)
        await audit.record(tx, { actor: actor.userId, action: "app.created", subject: id, data: { team } });
      return row;
    });
    if (made === undefined)
      throw new AtollError(
        "APP_ID_TAKEN",
        `"${id}" exists already. Choose an id below a domain of your own.`,
      );
    return c.json(describe(made), 201);
  });
  routes.get("/v1/apps", async (c) => {
    const rows = await db.query<AppRow>(
      "select a.* from apps a join team_members m on m.team_id = a.team_id where m.user_id = $1 order by a.id",
      [requireUser(c).userId],
    );
    return c.json({ apps: rows.map(describe) });
  });
  routes.get("/v1/apps/:id", async (c) => {
    const app = await ownApp(c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    return c.json(describe(app));
  });
  routes.get("/v1/apps/:id/versions", async (c) => {
    const app = await ownApp(c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    const rows = await versionRows(db, app.id);
    return c.json({ versions: await Promise.all(rows.map((row) => describeVersion(db, row))) });
  });
  routes.get("/v1/versions/:id", async (c) => {
    const row = await versionRow(db, c.req.param("id"));
    await requireTeamRole(registry, c, row.team_id, "analyst");
    return c.json({ version: await describeVersion(db, row) });
  });
  routes.post("/v1/versions/:id/submit", async (c) => {
    const row = await versionRow(db, c.req.param("id"));
    const actor = await requireTeamRole(registry, c, row.team_id, "developer");
    await db.transaction((tx) =>
      moveVersion(registry, tx, {
        versionId: row.id,
        to: "in_review",
        mover: "developer",
        actor: actor.userId,
      }),
    );
    return c.json({ version: await describeVersion(db, await versionRow(db, row.id)) });
  });
  routes.post("/v1/versions/:id/retry", async (c) => {
    const row = await versionRow(db, c.req.param("id"));
    const actor = await requireTeamRole(registry, c, row.team_id, "developer");
    await db.transaction(async (tx) => {
      await moveVersion(registry, tx, {
        versionId: row.id,
        to: "uploaded",
        mover: "developer",
        actor: actor.userId,
      });
      await tx.query(
        "update steps set state = 'waiting', attempts = 0, reason = null, findings = '[]' where version_id = $1",
        [row.id],
      );
      await registry.jobs.send("pipeline", { versionId: row.id }, { tx, key: row.id });
    });
    return c.json({ version: await describeVersion(db, await versionRow(db, row.id)) }, 202);
  });
  async function ownApp(id: string): Promise<AppRow> {
    const [row] = await db.query<AppRow>("select * from apps where id = $1", [id]);
    if (row !== undefined) return row;
    throw new AtollError("NOT_FOUND", `There is no mini-app "${id}" of your teams.`);
  }
  return routes;
}

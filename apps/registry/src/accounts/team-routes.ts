import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { issueToken } from "./device-routes.ts";
import { requireTeamRole, requireUser } from "./guards.ts";
import { newId } from "./secrets.ts";
import { emailSchema, nameSchema, userIdOf } from "./users.ts";

const roleSchema = z.enum(["owner", "admin", "developer", "analyst"]);
const memberSchema = z.strictObject({ email: emailSchema, role: roleSchema });
const tokenSchema = z.strictObject({
  name: nameSchema,
  scopes: z.array(z.literal("creator")).min(1).max(1),
  expiresInDays: z.int().min(1).max(365),
});

const TEAMS_OF = `select t.id, t.name, m.role from teams t join team_members m on m.team_id = t.id
  where m.user_id = $1 order by t.created_at`;

/** Teams, their members, and tokens, under `/v1` for command lines and `/api` for the portal. */
export function teamRoutes(registry: Registry): Hono<Env> {
  const { db, audit } = registry;
  const routes = new Hono<Env>();
  for (const base of ["/v1", "/api"]) {
    routes.get(`${base}/me`, async (c) => {
      const { userId, email, name, staff } = requireUser(c);
      return c.json({ user: { id: userId, email, name, staff }, teams: await db.query(TEAMS_OF, [userId]) });
    });
    routes.get(`${base}/teams`, async (c) =>
      c.json({ teams: await db.query(TEAMS_OF, [requireUser(c).userId]) }),
    );
    routes.post(`${base}/teams`, async (c) => {
      const { userId } = requireUser(c);
      const { name } = await readBody(c, z.strictObject({ name: nameSchema }));
      const id = newId("team");
      await db.transaction(async (tx) => {
        await tx.query("insert into teams (id, name) values ($1, $2)", [id, name]);
        await tx.query("insert into team_members (team_id, user_id, role) values ($1, $2, 'owner')", [
          id,
          userId,
        ]);
        await audit.record(tx, { actor: userId, action: "team.created", subject: id, data: { name } });
      });
      return c.json({ id, name }, 201);
    });
    routes.get(`${base}/teams/:id/members`, async (c) => {
      await requireTeamRole(registry, c, c.req.param("id"), "analyst");
      const members = await db.query(
        "select u.id, u.email, u.name, m.role from team_members m join users u on u.id = m.user_id where m.team_id = $1 order by u.email",
        [c.req.param("id")],
      );
      return c.json({ members });
    });
    routes.post(`${base}/teams/:id/members`, async (c) => {
      const teamId = c.req.param("id");
      const { email, role } = await readBody(c, memberSchema);
      // Security: an admin cannot make owners, themselves among them.
      const actor = await requireTeamRole(registry, c, teamId, role === "owner" ? "owner" : "admin");
      const userId = await userIdOf(db, email);
      await db.transaction(async (tx) => {
        await tx.query(
          `insert into team_members (team_id, user_id, role) values ($1, $2, $3)
           on conflict (team_id, user_id) do update set role = excluded.role where team_members.role <> 'owner'`,
          [teamId, userId, role],
        );
        await audit.record(tx, {
          actor: actor.userId,
          action: "team.member",
          subject: teamId,
          data: { userId, role },
        });
      });
      return c.json({}, 201);
    });
    routes.delete(`${base}/teams/:id/members/:user`, async (c) => {
      const { id, user } = c.req.param();
      const actor = await requireTeamRole(registry, c, id, "admin");
      await db.transaction(async (tx) => {
        // A team always keeps its owner.
        await tx.query("delete from team_members where team_id = $1 and user_id = $2 and role <> 'owner'", [
          id,
          user,
        ]);
        await audit.record(tx, {
          actor: actor.userId,
          action: "team.member.removed",
          subject: id,
          data: { user },
        });
      });
      return c.json({});
    });
    routes.post(`${base}/tokens`, async (c) => {
      const { userId } = requireUser(c);
      const { name, scopes, expiresInDays } = await readBody(c, tokenSchema);
      return c.json(await issueToken(registry, { userId, name, scopes, days: expiresInDays }), 201);
    });
  }
  return routes;
}

import { Hono } from "hono";
import * as z from "zod";
import type { Actor, Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { requireTeamRole, requireUser } from "./guards.ts";
import { newId } from "./secrets.ts";
import { removeMember, setMember, teamRoleSchema } from "./team-members.ts";
import { emailSchema, nameSchema } from "./users.ts";

const memberSchema = z.strictObject({ email: emailSchema, role: teamRoleSchema });

const TEAMS_OF = `select t.id, t.name, m.role from teams t join team_members m on m.team_id = t.id
  where m.user_id = $1 order by t.created_at, t.id`;
const MEMBERS_OF = `select u.id, u.email, u.name, m.role from team_members m join users u on u.id = m.user_id
  where m.team_id = $1 order by u.email`;

/** Who is signed in, teams and their members: under `/v1` for command lines and under `/api` for the portal. */
export function teamRoutes(registry: Registry): Hono<Env> {
  const { db, audit } = registry;
  const makeLimit = createRateLimit({ points: 20, seconds: 3600 });
  const inviteLimit = createRateLimit({ points: 100, seconds: 3600 });
  const routes = new Hono<Env>();
  const describeMe = async ({ userId, email, name, staff }: Actor) => ({
    user: { id: userId, email, name, staff },
    teams: await db.query(TEAMS_OF, [userId]),
  });
  // Nobody being signed in is no fault: a page asks this before anything else, and a browser logs every refusal.
  routes.get("/api/session", async (c) => {
    const actor = c.get("actor");
    return c.json({ me: actor === undefined ? null : await describeMe(actor) });
  });
  for (const base of ["/v1", "/api"]) {
    routes.get(`${base}/me`, async (c) => c.json(await describeMe(requireUser(c))));
    routes.get(`${base}/teams`, async (c) =>
      c.json({ teams: await db.query(TEAMS_OF, [requireUser(c).userId]) }),
    );
    routes.post(`${base}/teams`, async (c) => {
      const { userId } = requireUser(c);
      await makeLimit(c, userId);
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
      return c.json({ members: await db.query(MEMBERS_OF, [c.req.param("id")]) });
    });
    routes.post(`${base}/teams/:id/members`, async (c) => {
      const teamId = c.req.param("id");
      const actor = await requireTeamRole(registry, c, teamId, "admin");
      await inviteLimit(c, actor.userId);
      const { email, role } = await readBody(c, memberSchema);
      await setMember(registry, { teamId, actorId: actor.userId, email, role });
      return c.json({}, 201);
    });
    routes.delete(`${base}/teams/:id/members/:user`, async (c) => {
      const { id: teamId, user: userId } = c.req.param();
      const leaves = requireUser(c).userId === userId;
      const actor = await requireTeamRole(registry, c, teamId, leaves ? "analyst" : "admin");
      await removeMember(registry, { teamId, actorId: actor.userId, userId });
      return c.json({});
    });
  }
  return routes;
}

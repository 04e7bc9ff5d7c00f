import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { requirePortalUser } from "./guards.ts";
import { portalSession } from "./identify.ts";

type SessionRow = {
  readonly id: string;
  readonly user_agent: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly expires_at: Date;
};

const LIVE = `select id, user_agent, created_at, updated_at, expires_at from sessions
  where user_id = $1 and expires_at > $2 order by updated_at desc, id limit 100`;
/** What is shown of what a browser says of itself. */
const AGENT_LETTERS = 200;

/** Where someone is signed in, and ending one of these. Security: an address is shown to nobody; who sees the list has the account. */
export function sessionRoutes(registry: Registry): Hono<Env> {
  const { db, clock, audit } = registry;
  const routes = new Hono<Env>();
  routes.get("/api/sessions", async (c) => {
    const { userId } = requirePortalUser(c);
    const current = await portalSession(registry, c);
    const rows = await db.query<SessionRow>(LIVE, [userId, new Date(clock.now())]);
    return c.json({
      sessions: rows.map((row) => ({
        id: row.id,
        current: row.id === current?.id,
        agent: (row.user_agent ?? "").slice(0, AGENT_LETTERS),
        signedInAt: row.created_at.toISOString(),
        seenAt: row.updated_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
      })),
    });
  });
  routes.delete("/api/sessions/:id", async (c) => {
    const { userId } = requirePortalUser(c);
    const id = c.req.param("id");
    await db.transaction(async (tx) => {
      const ended = await tx.query("delete from sessions where id = $1 and user_id = $2 returning 1", [
        id,
        userId,
      ]);
      if (ended.length === 0)
        throw new AtollError("NOT_FOUND", "There is no such session of yours. It may have ended already.");
      await audit.record(tx, { actor: userId, action: "user.session_ended", subject: userId, data: { id } });
    });
    return c.json({});
  });
  return routes;
}

import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { issueToken } from "./api-tokens.ts";
import { requirePortalUser } from "./guards.ts";
import { TOKEN_SCOPES } from "./token-scopes.ts";
import { nameSchema } from "./users.ts";

const tokenSchema = z.strictObject({
  name: nameSchema,
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length),
  expiresInDays: z.int().min(1).max(365),
});

type TokenRow = {
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
  readonly expires_at: Date;
  readonly created_at: Date;
};

/** A person's tokens. Security: at the portal only, so that no token makes another that outlives it or may do more. */
export function tokenRoutes({ db, clock, audit }: Registry): Hono<Env> {
  const limit = createRateLimit({ points: 60, seconds: 3600 });
  const routes = new Hono<Env>();
  routes.get("/api/tokens", async (c) => {
    const rows = await db.query<TokenRow>(
      "select id, name, scopes, expires_at, created_at from api_tokens where user_id = $1 order by created_at desc limit 200",
      [requirePortalUser(c).userId],
    );
    const tokens = rows.map(({ id, name, scopes, expires_at, created_at }) => ({
      id,
      name,
      scopes,
      expiresAt: expires_at.toISOString(),
      createdAt: created_at.toISOString(),
    }));
    return c.json({ tokens });
  });
  routes.post("/api/tokens", async (c) => {
    const { userId } = requirePortalUser(c);
    await limit(c, userId);
    const { name, scopes, expiresInDays } = await readBody(c, tokenSchema);
    const made = await db.transaction((tx) =>
      issueToken({ db: tx, clock, audit }, { userId, name, scopes, days: expiresInDays }),
    );
    return c.json(made, 201);
  });
  routes.delete("/api/tokens/:id", async (c) => {
    const { userId } = requirePortalUser(c);
    const id = c.req.param("id");
    await db.transaction(async (tx) => {
      const gone = await tx.query("delete from api_tokens where id = $1 and user_id = $2 returning 1", [
        id,
        userId,
      ]);
      if (gone.length === 0) throw new AtollError("NOT_FOUND", "There is no such token of yours.");
      await audit.record(tx, { actor: userId, action: "token.removed", subject: id });
    });
    return c.json({});
  });
  return routes;
}

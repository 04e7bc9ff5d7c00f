import { Hono } from "hono";
import type { Env } from "../../http/context.ts";
import type { Registry } from "../../registry.ts";

/** Public keys of the signatures on what creators' servers are told, newest first: Ed25519, in base64url. */
export function webhookKeyRoutes({ db }: Pick<Registry, "db">): Hono<Env> {
  return new Hono<Env>().get("/v1/webhook-keys", async (c) => {
    const rows = await db.query<{ id: string; public_key: string }>(
      "select id, public_key from webhook_keys order by since desc limit 20",
    );
    return c.json({ keys: rows.map(({ id, public_key }) => ({ id, publicKey: public_key })) });
  });
}

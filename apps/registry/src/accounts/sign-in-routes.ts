import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import * as z from "zod";
import type { Env, RequestContext } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { hashSecret, isPassword, newSecret } from "./secrets.ts";
import { clearSessionCookie, sessionCookieName, setSessionCookie } from "./session-cookie.ts";
import { createUser, emailSchema, newUserSchema } from "./users.ts";

const SESSION_MS = 30 * 24 * 60 * 60 * 1000;
const signInSchema = z.strictObject({ email: emailSchema, password: z.string().max(200) });

/** Signing up, in and out, at the portal. */
export function signInRoutes(registry: Registry): Hono<Env> {
  const { db, clock, config, audit } = registry;
  const limit = createRateLimit({ points: 20, seconds: 300 });
  const routes = new Hono<Env>();
  routes.post("/api/sign-up", async (c) => {
    await limit(c, "sign-up");
    const user = await readBody(c, newUserSchema);
    const id = await db.transaction(async (tx) => {
      const made = await createUser(tx, user);
      await audit.record(tx, { actor: made, action: "user.created", subject: made });
      return made;
    });
    return c.json({ id }, 201);
  });
  routes.post("/api/sign-in", async (c) => {
    const { email, password } = await readBody(c, signInSchema);
    await limit(c, `sign-in:${email}`);
    const [user] = await db.query<{ id: string; password_hash: string }>(
      "select id, password_hash from users where email = $1",
      [email],
    );
    if (!(await isPassword(password, user?.password_hash)) || user === undefined) {
      throw new AtollError("NOT_SIGNED_IN", "The address or the password is not right. Check both.");
    }
    await startSession(c, user.id);
    return c.json({ id: user.id });
  });
  routes.post("/api/sign-out", async (c) => {
    const token = getCookie(c, sessionCookieName(config));
    if (token !== undefined)
      await db.query("delete from sessions where token_hash = $1", [hashSecret(token)]);
    clearSessionCookie(c, config);
    return c.json({});
  });
  async function startSession(c: RequestContext, userId: string): Promise<void> {
    const token = newSecret();
    const expires = new Date(clock.now() + SESSION_MS);
    await db.query("delete from sessions where expires_at <= $1", [new Date(clock.now())]);
    await db.query("insert into sessions (token_hash, user_id, expires_at) values ($1, $2, $3)", [
      hashSecret(token),
      userId,
      expires,
    ]);
    setSessionCookie(c, config, token);
  }
  return routes;
}

import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { authOf } from "./auth/auth.ts";
import { translateRefusal } from "./auth/translate-refusal.ts";
import type { Refusals } from "./auth/translate-refusal.ts";
import { requirePortalUser } from "./guards.ts";
import { passCookies } from "./session-cookie.ts";
import { createUser, emailSchema, newUserSchema, passwordSchema } from "./users.ts";

/** Passwords are compared as they were made: normalised, and never longer than a new one may be. */
const givenPassword = z
  .string()
  .max(800)
  .transform((text) => text.normalize("NFKC"));
const signInSchema = z.strictObject({ email: emailSchema, password: givenPassword });
const changeSchema = z.strictObject({ password: givenPassword, newPassword: passwordSchema });

const WRONG: Refusals = {
  INVALID_EMAIL_OR_PASSWORD: ["NOT_SIGNED_IN", "The address or the password is not right. Check both."],
  INVALID_PASSWORD: ["NOT_SIGNED_IN", "The password is not right. Check it."],
};

/** Signing up, in and out, at the portal. */
export function signInRoutes(registry: Registry): Hono<Env> {
  const { db, audit } = registry;
  const auth = authOf(registry);
  const limit = createRateLimit({ points: 20, seconds: 300 });
  // For all together: each costs a password hash.
  const signUpLimit = createRateLimit({ points: 120, seconds: 300 });
  const routes = new Hono<Env>();
  routes.post("/api/sign-up", async (c) => {
    await signUpLimit(c, "sign-up");
    const user = await readBody(c, newUserSchema);
    const id = await db.transaction((tx) => createUser(registry, tx, user));
    return c.json({ id }, 201);
  });
  routes.post("/api/sign-in", async (c) => {
    const body = await readBody(c, signInSchema);
    await limit(c, `sign-in:${body.email}`);
    const call = auth.api.signInEmail({ body, headers: c.req.raw.headers, returnHeaders: true });
    const { headers, response } = await translateRefusal(call, WRONG);
    passCookies(c, headers);
    // Someone with a second factor is not signed in yet: the code comes next.
    if ("twoFactorRedirect" in response) return c.json({ secondFactor: true });
    return c.json({ id: response.user.id, secondFactor: false });
  });
  routes.post("/api/sign-out", async (c) => {
    const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
    passCookies(c, headers);
    return c.json({});
  });
  routes.post("/api/sign-out-everywhere", async (c) => {
    const { userId } = requirePortalUser(c);
    await db.transaction(async (tx) => {
      await tx.query("delete from sessions where user_id = $1", [userId]);
      await tx.query("delete from api_tokens where user_id = $1", [userId]);
      await audit.record(tx, { actor: userId, action: "user.signed_out_everywhere", subject: userId });
    });
    const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
    passCookies(c, headers);
    return c.json({});
  });
  routes.post("/api/password", async (c) => {
    const { userId } = requirePortalUser(c);
    await limit(c, `password:${userId}`);
    const { password, newPassword } = await readBody(c, changeSchema);
    const answered = await db.transaction(async (tx) => {
      const call = auth.within(tx, () =>
        auth.api.changePassword({
          // Security: whoever had the old password is signed out.
          body: { currentPassword: password, newPassword, revokeOtherSessions: true },
          headers: c.req.raw.headers,
          returnHeaders: true,
        }),
      );
      const { headers } = await translateRefusal(call, WRONG);
      await audit.record(tx, { actor: userId, action: "user.password_changed", subject: userId });
      return headers;
    });
    passCookies(c, answered);
    return c.json({});
  });
  return routes;
}

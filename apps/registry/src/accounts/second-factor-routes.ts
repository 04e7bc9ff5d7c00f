import { Hono } from "hono";
import * as z from "zod";
import type { Env, RequestContext } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { authOf } from "./auth/auth.ts";
import { translateRefusal } from "./auth/translate-refusal.ts";
import type { Refusals } from "./auth/translate-refusal.ts";
import { requireFreshSecondFactor } from "./fresh-second-factor.ts";
import { requirePortalUser } from "./guards.ts";
import { portalSession } from "./identify.ts";
import { hashSecret } from "./secrets.ts";
import { passCookies, sessionSecret } from "./session-cookie.ts";

const passwordSchema = z.strictObject({
  password: z
    .string()
    .max(800)
    .transform((text) => text.normalize("NFKC")),
});
const TOTP = /^\d{6}$/;
/** A code of the app, with or without a space, or one of the recovery codes. */
const codeSchema = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((text) => text.replace(/\s/g, "")),
});

const NOT_ENROLLED = ["STATE_CONFLICT", "This account has no second factor. Enrol one first."] as const;
const START_OVER = ["NOT_SIGNED_IN", "This sign-in is over. Start again with your password."] as const;
const WAIT = ["TOO_MANY_REQUESTS", "Too many wrong codes. Wait 15 minutes and sign in again."] as const;
const REFUSALS: Refusals = {
  INVALID_PASSWORD: ["NOT_SIGNED_IN", "The password is not right. Check it."],
  INVALID_CODE: ["NOT_SIGNED_IN", "This code is not right. Wait for the next one and try again."],
  INVALID_BACKUP_CODE: ["NOT_SIGNED_IN", "This recovery code is not right, or was used."],
  INVALID_TWO_FACTOR_COOKIE: START_OVER,
  TOTP_NOT_ENABLED: NOT_ENROLLED,
  BACKUP_CODES_NOT_ENABLED: NOT_ENROLLED,
  TOTP_ALREADY_ENABLED: [
    "STATE_CONFLICT",
    "This account has a second factor already. Remove it first to enrol another.",
  ],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: WAIT,
  ACCOUNT_TEMPORARILY_LOCKED: WAIT,
};

/** Enrolling, using and removing a second factor: codes of an authenticator app. */
export function secondFactorRoutes(registry: Registry): Hono<Env> {
  const { db, config, clock, audit } = registry;
  const auth = authOf(registry);
  const limit = createRateLimit({ points: 10, seconds: 300 });
  const routes = new Hono<Env>();
  routes.get("/api/second-factor", async (c) => {
    requirePortalUser(c);
    const session = await portalSession(registry, c);
    return c.json({
      enrolled: session?.enrolled ?? false,
      verifiedAt: session?.secondFactorAt?.toISOString() ?? null,
    });
  });
  routes.post("/api/second-factor/enrol", async (c) => {
    await limit(c, requirePortalUser(c).userId);
    const { password } = await readBody(c, passwordSchema);
    const call = auth.api.enableTwoFactor({
      body: { password, method: "totp" },
      headers: c.req.raw.headers,
    });
    const answer = await translateRefusal(call, REFUSALS);
    const { totpURI = "", backupCodes = [] } = answer as { totpURI?: string; backupCodes?: string[] };
    const secret = new URL(totpURI).searchParams.get("secret");
    return c.json({ uri: totpURI, secret, recoveryCodes: backupCodes }, 201);
  });
  routes.post("/api/second-factor/verify", async (c) => {
    const actor = c.get("actor");
    // Between password and code, better-auth counts: five codes a sign-in, ten an account.
    if (actor !== undefined) await limit(c, actor.userId);
    const { code } = await readBody(c, codeSchema);
    const before = await portalSession(registry, c);
    const answered = await verify(c, code);
    await noteVerified(c, answered, before?.enrolled === false);
    passCookies(c, answered);
    return c.json({});
  });
  routes.delete("/api/second-factor", async (c) => {
    const { userId } = requirePortalUser(c);
    await limit(c, userId);
    await requireFreshSecondFactor(registry, c);
    const { password } = await readBody(c, passwordSchema);
    const answered = await db.transaction(async (tx) => {
      const call = auth.within(tx, () =>
        auth.api.disableTwoFactor({ body: { password }, headers: c.req.raw.headers, returnHeaders: true }),
      );
      const { headers } = await translateRefusal(call, REFUSALS);
      await audit.record(tx, { actor: userId, action: "second_factor.removed", subject: userId });
      return headers;
    });
    passCookies(c, answered);
    return c.json({});
  });
  async function verify(c: RequestContext, code: string): Promise<Headers> {
    const options = { headers: c.req.raw.headers, returnHeaders: true } as const;
    const answer = TOTP.test(code)
      ? await translateRefusal(auth.api.verifyTOTP({ ...options, body: { code } }), REFUSALS)
      : await translateRefusal(auth.api.verifyBackupCode({ ...options, body: { code } }), REFUSALS);
    return answer.headers;
  }
  async function noteVerified(c: RequestContext, answered: Headers, first: boolean): Promise<void> {
    const secret = sessionSecret(c, config, answered);
    if (secret === undefined) return;
    await db.transaction(async (tx) => {
      const [row] = await tx.query<{ user_id: string }>(
        "update sessions set second_factor_at = $2 where token = $1 returning user_id",
        [hashSecret(secret), new Date(clock.now())],
      );
      if (row !== undefined && first)
        await audit.record(tx, {
          actor: row.user_id,
          action: "second_factor.enrolled",
          subject: row.user_id,
        });
    });
  }
  return routes;
}

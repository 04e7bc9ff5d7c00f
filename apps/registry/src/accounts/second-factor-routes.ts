import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import { createInTurn } from "../in-turn.ts";
import type { Registry } from "../registry.ts";
import { authOf } from "./auth/auth.ts";
import { translateRefusal } from "./auth/translate-refusal.ts";
import { requireFreshSecondFactor } from "./fresh-second-factor.ts";
import { requirePortalUser } from "./guards.ts";
import { portalSession } from "./identify.ts";
import { SECOND_FACTOR_REFUSALS } from "./second-factor-refusals.ts";
import { passCookies } from "./session-cookie.ts";
import { verifySecondFactor } from "./verify-second-factor.ts";

const passwordSchema = z.strictObject({
  password: z
    .string()
    .max(800)
    .transform((text) => text.normalize("NFKC")),
});
/** A code of the app, with or without a space, or one of the recovery codes. */
const codeSchema = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((text) => text.replace(/\s/g, "")),
});

/** Enrolling, using and removing a second factor: codes of an authenticator app. */
export function secondFactorRoutes(registry: Registry): Hono<Env> {
  const { db, audit } = registry;
  const auth = authOf(registry);
  const limit = createRateLimit({ points: 10, seconds: 300 });
  // Security: codes that come together are counted like codes that come one after the other.
  const verifyInTurn = createInTurn();
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
    const answer = await translateRefusal(call, SECOND_FACTOR_REFUSALS);
    const { totpURI = "", backupCodes = [] } = answer as { totpURI?: string; backupCodes?: string[] };
    const secret = new URL(totpURI).searchParams.get("secret");
    return c.json({ uri: totpURI, secret, recoveryCodes: backupCodes }, 201);
  });
  routes.post("/api/second-factor/verify", async (c) => {
    const actor = c.get("actor");
    // Between password and code, better-auth counts: five codes a sign-in, ten an account.
    if (actor !== undefined) await limit(c, actor.userId);
    const { code } = await readBody(c, codeSchema);
    passCookies(c, await verifyInTurn(() => verifySecondFactor(registry, c, code)));
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
      const { headers } = await translateRefusal(call, SECOND_FACTOR_REFUSALS);
      await audit.record(tx, { actor: userId, action: "second_factor.removed", subject: userId });
      return headers;
    });
    passCookies(c, answered);
    return c.json({});
  });
  return routes;
}

import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { issueToken } from "./api-tokens.ts";
import { CLI_CLIENT, authOf } from "./auth/auth.ts";
import { translateRefusal } from "./auth/translate-refusal.ts";
import type { Refusals } from "./auth/translate-refusal.ts";
import { requirePortalUser } from "./guards.ts";
import { hashSecret } from "./secrets.ts";

const INTERVAL_SECONDS = 1;
const TOKEN_DAYS = 90;
const clientId = z.literal(CLI_CLIENT);
const askSchema = z.strictObject({ clientId });
const pollSchema = z.strictObject({ clientId, deviceCode: z.string().min(20).max(100) });
const approveSchema = z.strictObject({
  userCode: z
    .string()
    .max(20)
    .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, "")),
});

const OVER = [
  "TOKEN_EXPIRED",
  "This sign-in was used, or is older than ten minutes. Run atoll login again.",
] as const;
const POLL_REFUSALS: Refusals = {
  authorization_pending: ["AUTHORIZATION_PENDING", "Nobody has approved this sign-in yet."],
  slow_down: ["TOO_MANY_REQUESTS", `Ask at most every ${INTERVAL_SECONDS} s.`],
  access_denied: ["FORBIDDEN", "This sign-in was denied in the portal."],
  expired_token: OVER,
  invalid_grant: OVER,
};
const UNKNOWN = [
  "NOT_FOUND",
  "This code is not known, was used, or is older than ten minutes. Run atoll login again.",
] as const;
const CODE_REFUSALS: Refusals = {
  invalid_request: UNKNOWN,
  expired_token: UNKNOWN,
  access_denied: UNKNOWN,
};

/** Signing a command line in: it shows a code, a signed-in person approves it. Source: RFC 8628. */
export function deviceRoutes(registry: Registry): Hono<Env> {
  const { db, clock, config, audit } = registry;
  const auth = authOf(registry);
  const limit = createRateLimit({ points: 600, seconds: 600 });
  const guessLimit = createRateLimit({ points: 20, seconds: 600 });
  const routes = new Hono<Env>();
  routes.post("/v1/device/code", async (c) => {
    await limit(c, "code");
    await readBody(c, askSchema);
    await db.query("delete from device_codes where expires_at <= $1", [new Date(clock.now())]);
    const made = await auth.api.deviceCode({ body: { client_id: CLI_CLIENT } });
    const userCode = `${made.user_code.slice(0, 4)}-${made.user_code.slice(4)}`;
    return c.json({
      deviceCode: made.device_code,
      userCode,
      verificationUri: `${config.portalOrigin}/device?code=${userCode}`,
      expiresIn: made.expires_in,
      interval: INTERVAL_SECONDS,
    });
  });
  routes.post("/v1/device/token", async (c) => {
    const { deviceCode } = await readBody(c, pollSchema);
    // Security: better-auth counts how often a code that it made is asked for. Counting here would keep whatever anybody sends.
    const call = auth.api.deviceToken({
      body: {
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code: deviceCode,
        client_id: CLI_CLIENT,
      },
    });
    const { access_token } = await translateRefusal(call, POLL_REFUSALS);
    return c.json(await db.transaction((tx) => exchange({ ...registry, db: tx }, access_token)));
  });
  routes.post("/api/device/approve", async (c) => {
    const { userId } = requirePortalUser(c);
    await guessLimit(c, userId);
    const { userCode } = await readBody(c, approveSchema);
    const headers = c.req.raw.headers;
    await db.transaction(async (tx) => {
      const call = auth.within(tx, async () => {
        await auth.api.deviceVerify({ query: { user_code: userCode }, headers });
        await auth.api.deviceApprove({ body: { userCode }, headers });
      });
      await translateRefusal(call, CODE_REFUSALS);
      await audit.record(tx, { actor: userId, action: "device.approved", subject: userId });
    });
    return c.json({});
  });
  return routes;
}

/** Security: a command line gets a token, which never has a role of the staff, in place of the session that the login made. */
async function exchange(registry: Registry, sessionToken: string) {
  const [session] = await registry.db.query<{ user_id: string }>(
    "delete from sessions where token = $1 returning user_id",
    [hashSecret(sessionToken)],
  );
  if (session === undefined) throw new AtollError(...OVER);
  return issueToken(registry, {
    userId: session.user_id,
    name: "atoll login",
    scopes: ["creator"],
    days: TOKEN_DAYS,
  });
}

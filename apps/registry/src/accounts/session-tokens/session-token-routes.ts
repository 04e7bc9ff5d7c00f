import { authCodeSchema, redeemedCodeSchema, sessionTokenSchema } from "@atoll/distribution/registry";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../../http/context.ts";
import { createRateLimit } from "../../http/rate-limit.ts";
import { readBody } from "../../http/read-body.ts";
import type { Registry } from "../../registry.ts";
import { KEYS_MAX_AGE_SECONDS, readSessionKeys } from "../../signer/session-keys.ts";
import { requireEndUser } from "../end-users/end-user-session.ts";
import { requireUser } from "../guards.ts";
import { assertOpenApp, issueAuthCode, redeemAuthCode } from "./auth-code.ts";
import { makeSessionToken } from "./session-token.ts";

const appId = z.string().min(1).max(64);
const aboutSchema = z.strictObject({ app: appId });
const redeemSchema = z.strictObject({ app: appId, code: z.string().min(1).max(200) });

/** How mini-apps' servers learn who uses them: by a code, or by a token that anyone can check with the registry's keys. */
export function sessionTokenRoutes(registry: Registry): Hono<Env> {
  const codeLimit = createRateLimit({ points: 30, seconds: 60 });
  const tokenLimit = createRateLimit({ points: 60, seconds: 60 });
  const redeemLimit = createRateLimit({ points: 1_200, seconds: 60 });
  return new Hono<Env>()
    .post("/v1/auth/code", async (c) => {
      const user = await requireEndUser(registry, c);
      await codeLimit(c, user.id);
      const { app } = await readBody(c, aboutSchema);
      return c.json(authCodeSchema.parse(await issueAuthCode(registry, user, app)), 201);
    })
    .post("/v1/auth/session", async (c) => {
      const { id, sessionHash } = await requireEndUser(registry, c);
      await tokenLimit(c, id);
      const { app } = await readBody(c, aboutSchema);
      await assertOpenApp(registry, app);
      const { token, expiresAt } = await makeSessionToken(registry, { sessionHash, appId: app });
      return c.json(sessionTokenSchema.parse({ token, expiresAt }), 201);
    })
    .post("/v1/auth/token", async (c) => {
      const { userId } = requireUser(c);
      await redeemLimit(c, userId);
      const { app, code } = await readBody(c, redeemSchema);
      const { sessionHash } = await redeemAuthCode(registry, { code, appId: app, userId });
      const made = await makeSessionToken(registry, { sessionHash, appId: app });
      return c.json(redeemedCodeSchema.parse({ app, ...made }));
    })
    .get("/.well-known/jwks.json", async (c, next) => {
      if (c.get("site") !== "shell") return next();
      c.header("cache-control", `public, max-age=${KEYS_MAX_AGE_SECONDS}`);
      // Public halves alone: whoever checks a token may read them from anywhere.
      c.header("access-control-allow-origin", "*");
      return c.json({ keys: await readSessionKeys(registry.db) });
    });
}

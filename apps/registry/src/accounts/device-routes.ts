import { randomInt } from "node:crypto";
import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { requireUser } from "./guards.ts";
import { hashSecret, newId, newSecret } from "./secrets.ts";

const VALID_SECONDS = 600;
const INTERVAL_SECONDS = 1;
const TOKEN_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Security: only clients of ours; a code is never for a program that someone else named. */
const clientId = z.literal("atoll-cli");
const askSchema = z.strictObject({ clientId });
const pollSchema = z.strictObject({ clientId, deviceCode: z.string().min(20).max(100) });
const approveSchema = z.strictObject({
  userCode: z
    .string()
    .max(20)
    .transform((text) => text.toUpperCase()),
});

/** Signing a command line in: it shows a code, a signed-in person approves it. Source: RFC 8628. */
export function deviceRoutes(registry: Registry): Hono<Env> {
  const { db, clock, config, audit } = registry;
  const limit = createRateLimit({ points: 600, seconds: 600 });
  const guessLimit = createRateLimit({ points: 20, seconds: 600 });
  const routes = new Hono<Env>();
  routes.post("/v1/device/code", async (c) => {
    await limit(c, "code");
    await readBody(c, askSchema);
    const deviceCode = newSecret();
    const userCode = newUserCode();
    const now = clock.now();
    await db.query("delete from device_logins where expires_at <= $1", [new Date(now)]);
    await db.query("insert into device_logins (device_hash, user_code, expires_at) values ($1, $2, $3)", [
      hashSecret(deviceCode),
      userCode,
      new Date(now + VALID_SECONDS * 1000),
    ]);
    const verificationUri = `${config.portalOrigin}/device?code=${userCode}`;
    return c.json({
      deviceCode,
      userCode,
      verificationUri,
      expiresIn: VALID_SECONDS,
      interval: INTERVAL_SECONDS,
    });
  });
  routes.post("/v1/device/token", async (c) => {
    const { deviceCode } = await readBody(c, pollSchema);
    await limit(c, `poll:${hashSecret(deviceCode)}`);
    return c.json(await db.transaction((tx) => redeem({ ...registry, db: tx }, deviceCode)));
  });
  routes.post("/api/device/approve", async (c) => {
    const { userId } = requireUser(c);
    await guessLimit(c, userId);
    const { userCode } = await readBody(c, approveSchema);
    await db.transaction(async (tx) => {
      const rows = await tx.query(
        "update device_logins set user_id = $1 where user_code = $2 and user_id is null and expires_at > $3 returning 1",
        [userId, userCode, new Date(clock.now())],
      );
      if (rows.length === 0)
        throw new AtollError(
          "NOT_FOUND",
          "This code is not known, or is older than ten minutes. Run atoll login again.",
        );
      await audit.record(tx, { actor: userId, action: "device.approved", subject: userId });
    });
    return c.json({});
  });
  return routes;
}

async function redeem({ db, clock }: Registry, deviceCode: string) {
  const [login] = await db.query<{ user_id: string | null }>(
    "select user_id from device_logins where device_hash = $1 and expires_at > $2 for update",
    [hashSecret(deviceCode), new Date(clock.now())],
  );
  if (login === undefined)
    throw new AtollError(
      "TOKEN_EXPIRED",
      "This sign-in was used, or is older than ten minutes. Run atoll login again.",
    );
  if (login.user_id === null)
    throw new AtollError("AUTHORIZATION_PENDING", "Nobody has approved this sign-in yet.");
  await db.query("delete from device_logins where device_hash = $1", [hashSecret(deviceCode)]);
  return issueToken(
    { db, clock },
    { userId: login.user_id, name: "atoll login", scopes: ["creator"], days: TOKEN_DAYS },
  );
}

export type NewToken = {
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
};

/** Makes a token; only its digest is kept. */
export async function issueToken(
  { db, clock }: Pick<Registry, "db" | "clock">,
  { userId, name, scopes, days }: NewToken,
) {
  const token = newSecret("atoll_");
  const expiresAt = new Date(clock.now() + days * DAY_MS);
  await db.query(
    "insert into api_tokens (id, token_hash, user_id, name, scopes, expires_at) values ($1, $2, $3, $4, $5, $6)",
    [newId("token"), hashSecret(token), userId, name, scopes, expiresAt],
  );
  return { token, expiresAt: expiresAt.toISOString() };
}

/** Letters and digits that are not taken for each other. */
const ALPHABET = "BCDFGHJKLMNPQRSTVWXZ23456789";

function newUserCode(): string {
  const part = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `${part()}-${part()}`;
}

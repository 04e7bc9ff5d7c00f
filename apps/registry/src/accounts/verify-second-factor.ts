import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import type { RequestContext } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { authOf } from "./auth/auth.ts";
import { translateRefusal } from "./auth/translate-refusal.ts";
import { portalSession } from "./identify.ts";
import { SECOND_FACTOR_REFUSALS } from "./second-factor-refusals.ts";
import { hashSecret } from "./secrets.ts";
import { sessionSecret } from "./session-cookie.ts";

const TOTP = /^\d{6}$/;
/** Longer than any code counts. */
const CODE_MS = 5 * 60 * 1000;

/**
 * Checks a code and notes in the session that goes on, or that begins, when it was given. Gives the headers to answer with. Throws
 * NOT_SIGNED_IN, STATE_CONFLICT, TOO_MANY_REQUESTS.
 */
export async function verifySecondFactor(
  registry: Registry,
  c: RequestContext,
  code: string,
): Promise<Headers> {
  const { db, config, clock, audit } = registry;
  const before = await portalSession(registry, c);
  const answered = await verify(registry, c, code);
  const secret = sessionSecret(c, config, answered);
  if (secret === undefined) return answered;
  await db.transaction(async (tx) => {
    const [session] = await tx.query<{ user_id: string }>(
      "update sessions set second_factor_at = $2 where token = $1 returning user_id",
      [hashSecret(secret), new Date(clock.now())],
    );
    if (session === undefined) return;
    const userId = session.user_id;
    await useUp(tx, { userId, code, now: clock.now() });
    if (before?.enrolled === false)
      await audit.record(tx, { actor: userId, action: "second_factor.enrolled", subject: userId });
  });
  return answered;
}

/** A code of the app, or one of the recovery codes. */
async function verify(registry: Registry, c: RequestContext, code: string): Promise<Headers> {
  const { api } = authOf(registry);
  const options = { headers: c.req.raw.headers, returnHeaders: true, body: { code } } as const;
  const { headers } = TOTP.test(code)
    ? await translateRefusal(api.verifyTOTP(options), SECOND_FACTOR_REFUSALS)
    : await translateRefusal(api.verifyBackupCode(options), SECOND_FACTOR_REFUSALS);
  return headers;
}

type Used = { readonly userId: string; readonly code: string; readonly now: number };

/** Security: a code that someone saw being typed is worth nothing. Source: RFC 6238, 5.2. */
async function useUp(tx: Database, { userId, code, now }: Used): Promise<void> {
  await tx.query("delete from used_codes where expires_at <= $1", [new Date(now)]);
  const used = await tx.query(
    "insert into used_codes (user_id, code_hash, expires_at) values ($1, $2, $3) on conflict do nothing returning 1",
    [userId, hashSecret(code), new Date(now + CODE_MS)],
  );
  if (used.length > 0) return;
  throw new AtollError("NOT_SIGNED_IN", "This code was used already. Wait for the next one and try again.");
}

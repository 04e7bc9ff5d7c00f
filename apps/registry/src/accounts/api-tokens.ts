import type { Registry } from "../registry.ts";
import { hashSecret, newId, newSecret } from "./secrets.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export type NewToken = {
  readonly userId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
};

// Our own rather than better-auth's API keys: those forget a key once it has expired, so that nobody could be told so, and write to
// the database at every request.
/** Makes a token in the transaction of `db` and tells the audit log; only its digest is kept. */
export async function issueToken(
  { db, clock, audit }: Pick<Registry, "db" | "clock" | "audit">,
  { userId, name, scopes, days }: NewToken,
) {
  const id = newId("token");
  const token = newSecret("atoll_");
  const expiresAt = new Date(clock.now() + days * DAY_MS);
  await db.query(
    "insert into api_tokens (id, token_hash, user_id, name, scopes, expires_at) values ($1, $2, $3, $4, $5, $6)",
    [id, hashSecret(token), userId, name, scopes, expiresAt],
  );
  await audit.record(db, { actor: userId, action: "token.created", subject: id, data: { name, scopes } });
  return { token, expiresAt: expiresAt.toISOString() };
}

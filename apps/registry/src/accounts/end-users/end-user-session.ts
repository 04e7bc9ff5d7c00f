import { AtollError } from "@atoll/protocol";
import type { RequestContext } from "../../http/context.ts";
import type { Registry } from "../../registry.ts";
import { hashSecret, newId, newSecret } from "../secrets.ts";

/** How tokens of people of a host begin, so that they are never taken for tokens of creators. */
export const END_USER_TOKEN = "atolluser_";
const SESSION_MS = 24 * 60 * 60 * 1000;

/** Someone who uses a host app. */
export type EndUser = { readonly id: string; readonly hostId: string };

/** A session for who the host says this is; the person is made at their first one. Only the token's digest is kept. */
export async function startEndUserSession(
  { db, clock }: Pick<Registry, "db" | "clock">,
  { hostId, subject }: { readonly hostId: string; readonly subject: string },
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = newSecret(END_USER_TOKEN);
  const expiresAt = new Date(clock.now() + SESSION_MS);
  await db.transaction(async (tx) => {
    await tx.query("delete from end_user_sessions where expires_at <= $1", [new Date(clock.now())]);
    const [user] = await tx.query<{ id: string }>(
      `insert into end_users (id, host_id, subject) values ($1, $2, $3)
       on conflict (host_id, subject) do update set subject = excluded.subject returning id`,
      [newId("enduser"), hostId, subject],
    );
    await tx.query(
      "insert into end_user_sessions (token_hash, end_user_id, expires_at) values ($1, $2, $3)",
      [hashSecret(token), user?.id, expiresAt],
    );
  });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** Who of a host's people makes a request. Throws NOT_SIGNED_IN, TOKEN_EXPIRED. */
export async function requireEndUser({ db, clock }: Registry, c: RequestContext): Promise<EndUser> {
  const [session] = await db.query<{ id: string; host_id: string; expired: boolean }>(
    `select u.id, u.host_id, s.expires_at <= $2 as expired
     from end_user_sessions s join end_users u on u.id = s.end_user_id where s.token_hash = $1`,
    [hashSecret(endUserToken(c)), new Date(clock.now())],
  );
  if (session === undefined)
    throw new AtollError("NOT_SIGNED_IN", "This session is not known here. Sign in again.");
  if (session.expired) throw new AtollError("TOKEN_EXPIRED", "This session has expired. Sign in again.");
  return { id: session.id, hostId: session.host_id };
}

/** Ends the session of a request, if there is one. */
export async function endEndUserSession({ db }: Registry, c: RequestContext): Promise<void> {
  await db.query("delete from end_user_sessions where token_hash = $1", [hashSecret(endUserToken(c))]);
}

function endUserToken(c: RequestContext): string {
  const token = /^Bearer (atolluser_[A-Za-z0-9_-]{20,100})$/.exec(c.req.header("authorization") ?? "")?.[1];
  if (token !== undefined) return token;
  throw new AtollError("NOT_SIGNED_IN", 'Sign in first, and send "Authorization: Bearer <token>".');
}

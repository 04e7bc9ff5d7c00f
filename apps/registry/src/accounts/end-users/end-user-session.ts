import { AtollError } from "@atoll/protocol";
import type { RequestContext } from "../../http/context.ts";
import type { Registry } from "../../registry.ts";
import { hashSecret, newId, newSecret } from "../secrets.ts";
import { readEndUserCookie } from "./end-user-cookie.ts";

/** How tokens of people of a host begin, so that they are never taken for tokens of creators. */
export const END_USER_TOKEN = "atolluser_";
const DAY_MS = 24 * 60 * 60 * 1000;

/** Someone who uses a host app. */
export type EndUser = {
  readonly id: string;
  readonly hostId: string;
  /** Who this is at the host: for the shell, the id of their account. */
  readonly subject: string;
  /** The digest of the session's token: what was made in the session ends with it. */
  readonly sessionHash: string;
};

type NewSession = { readonly hostId: string; readonly subject: string; readonly days?: number };

/** A session for who the host says this is; the person is made at their first one. Only the token's digest is kept. */
export async function startEndUserSession(
  { db, clock }: Pick<Registry, "db" | "clock">,
  { hostId, subject, days = 1 }: NewSession,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = newSecret(END_USER_TOKEN);
  const expiresAt = new Date(clock.now() + days * DAY_MS);
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

type Row = {
  readonly id: string;
  readonly host_id: string;
  readonly subject: string;
  readonly expired: boolean;
};

/** Who of a host's people makes a request. Throws NOT_SIGNED_IN, TOKEN_EXPIRED, ORIGIN_REFUSED. */
export async function requireEndUser(registry: Registry, c: RequestContext): Promise<EndUser> {
  const sessionHash = hashSecret(endUserToken(registry, c));
  const [session] = await registry.db.query<Row>(
    `select u.id, u.host_id, u.subject, s.expires_at <= $2 as expired
     from end_user_sessions s join end_users u on u.id = s.end_user_id where s.token_hash = $1`,
    [sessionHash, new Date(registry.clock.now())],
  );
  if (session === undefined)
    throw new AtollError("NOT_SIGNED_IN", "This session is not known here. Sign in again.");
  if (session.expired) throw new AtollError("TOKEN_EXPIRED", "This session has expired. Sign in again.");
  return { id: session.id, hostId: session.host_id, subject: session.subject, sessionHash };
}

/** Ends the session of a request, if there is one. Throws NOT_SIGNED_IN, ORIGIN_REFUSED. */
export async function endEndUserSession(registry: Registry, c: RequestContext): Promise<void> {
  await registry.db.query("delete from end_user_sessions where token_hash = $1", [
    hashSecret(endUserToken(registry, c)),
  ]);
}

function endUserToken({ config }: Registry, c: RequestContext): string {
  const header = c.req.header("authorization");
  const given = header === undefined ? readEndUserCookie(c, config) : /^Bearer (.{1,200})$/.exec(header)?.[1];
  if (given !== undefined && /^atolluser_[A-Za-z0-9_-]{20,100}$/.test(given)) return given;
  throw new AtollError("NOT_SIGNED_IN", 'Sign in first, and send "Authorization: Bearer <token>".');
}

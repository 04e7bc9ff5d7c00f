import { AtollError } from "@atoll/protocol";
import { getCookie } from "hono/cookie";
import type { Actor, RequestContext, StaffRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { authOf } from "./auth/auth.ts";
import { END_USER_TOKEN } from "./end-users/end-user-session.ts";
import { hashSecret } from "./secrets.ts";
import { sessionCookieName } from "./session-cookie.ts";
import { assertInScope } from "./token-scopes.ts";

type TokenRow = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly expired: boolean;
  readonly scopes: string[];
};

const SEEN_MS = 5 * 60 * 1000;

/** A session at the portal, with what matters for a second factor. */
export type PortalSession = {
  readonly id: string;
  readonly seenAt: Date;
  readonly user: { readonly id: string; readonly email: string; readonly name: string };
  /** Whether the account has a second factor. */
  readonly enrolled: boolean;
  readonly secondFactorAt: Date | undefined;
};

/**
 * Who a request comes from: a bearer token anywhere, the session cookie at the portal only. Throws NOT_SIGNED_IN, TOKEN_EXPIRED, and
 * FORBIDDEN when the token is not for this.
 */
export async function identify(registry: Registry, c: RequestContext): Promise<Actor | undefined> {
  const header = c.req.header("authorization");
  if (header === undefined) return bySession(registry, c);
  // People of hosts are nobody here: their routes look for themselves.
  return header.startsWith(`Bearer ${END_USER_TOKEN}`) ? undefined : byToken(registry, c, header);
}

async function byToken({ db, clock }: Registry, c: RequestContext, header: string): Promise<Actor> {
  const token = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(header)?.[1];
  if (token === undefined)
    throw new AtollError("NOT_SIGNED_IN", 'The header must read "Authorization: Bearer <token>".');
  const [row] = await db.query<TokenRow>(
    `select u.id, u.email, u.name, t.scopes, t.expires_at <= $2 as expired
     from api_tokens t join users u on u.id = t.user_id where t.token_hash = $1`,
    [hashSecret(token), new Date(clock.now())],
  );
  if (row === undefined)
    throw new AtollError("NOT_SIGNED_IN", "This token is not known here. Sign in again: atoll login.");
  if (row.expired)
    throw new AtollError("TOKEN_EXPIRED", "This token has expired. Sign in again: atoll login.");
  assertInScope(row.scopes, c.req.method, c.req.path);
  // Security: a token on a developer's disk never approves, revokes or operates.
  return { kind: "user", userId: row.id, email: row.email, name: row.name, staff: [], via: "token" };
}

async function bySession(registry: Registry, c: RequestContext): Promise<Actor | undefined> {
  const session = await portalSession(registry, c);
  if (session === undefined) return undefined;
  await noteSeen(registry, session);
  const { id, email, name } = session.user;
  const rows = await registry.db.query<{ role: StaffRole }>("select role from staff where user_id = $1", [
    id,
  ]);
  return { kind: "user", userId: id, email, name, staff: rows.map(({ role }) => role), via: "session" };
}

/** Keeps when a session was last used, to a few minutes: its owner sees it in the list of their sessions. */
async function noteSeen({ db, clock }: Registry, { id, seenAt }: PortalSession): Promise<void> {
  const now = clock.now();
  if (now - seenAt.getTime() < SEEN_MS) return;
  await db.query("update sessions set updated_at = $2 where id = $1", [id, new Date(now)]);
}

/** The session of a request, undefined without a valid one. Security: the cookie counts at the portal only. */
export async function portalSession(
  registry: Registry,
  c: RequestContext,
): Promise<PortalSession | undefined> {
  const { config, clock } = registry;
  if (c.get("site") !== "portal" || getCookie(c, sessionCookieName(config)) === undefined) return undefined;
  const found = await authOf(registry).api.getSession({
    headers: c.req.raw.headers,
    query: { disableRefresh: true, disableCookieCache: true },
  });
  if (found === null || found.session.expiresAt.getTime() <= clock.now()) return undefined;
  const { user, session } = found;
  return {
    id: session.id,
    seenAt: session.updatedAt,
    user: { id: user.id, email: user.email, name: user.name },
    enrolled: user.twoFactorEnabled === true,
    secondFactorAt: session.secondFactorAt ?? undefined,
  };
}

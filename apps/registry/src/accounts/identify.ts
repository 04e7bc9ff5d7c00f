import { AtollError } from "@atoll/protocol";
import { getCookie } from "hono/cookie";
import type { Actor, RequestContext, StaffRole } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { hashSecret } from "./secrets.ts";
import { sessionCookieName } from "./session-cookie.ts";

type UserRow = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly expired: boolean;
  readonly staff: StaffRole[];
};

/** Who a request comes from: a bearer token anywhere, the session cookie at the portal only. Throws NOT_SIGNED_IN, TOKEN_EXPIRED. */
export async function identify(registry: Registry, c: RequestContext): Promise<Actor | undefined> {
  const header = c.req.header("authorization");
  if (header !== undefined) return byToken(registry, header);
  if (c.get("site") !== "portal") return undefined;
  const cookie = getCookie(c, sessionCookieName(registry.config));
  return cookie === undefined ? undefined : bySession(registry, cookie);
}

async function byToken({ db, clock }: Registry, header: string): Promise<Actor> {
  const token = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(header)?.[1];
  if (token === undefined)
    throw new AtollError("NOT_SIGNED_IN", 'The header must read "Authorization: Bearer <token>".');
  const [user] = await db.query<UserRow>(
    `select u.id, u.email, u.name, t.expires_at <= $2 as expired, '{}'::text[] as staff
     from api_tokens t join users u on u.id = t.user_id where t.token_hash = $1`,
    [hashSecret(token), new Date(clock.now())],
  );
  if (user === undefined)
    throw new AtollError("NOT_SIGNED_IN", "This token is not known here. Sign in again: atoll login.");
  if (user.expired)
    throw new AtollError("TOKEN_EXPIRED", "This token has expired. Sign in again: atoll login.");
  // Security: a token on a developer's disk never approves, revokes or operates.
  return toActor(user, "token");
}

async function bySession({ db, clock }: Registry, cookie: string): Promise<Actor | undefined> {
  const [user] = await db.query<UserRow>(
    `select u.id, u.email, u.name, s.expires_at <= $2 as expired,
       array(select role from staff where user_id = u.id) as staff
     from sessions s join users u on u.id = s.user_id where s.token_hash = $1`,
    [hashSecret(cookie), new Date(clock.now())],
  );
  return user === undefined || user.expired ? undefined : toActor(user, "session");
}

function toActor({ id, email, name, staff }: UserRow, via: Actor["via"]): Actor {
  return { kind: "user", userId: id, email, name, staff, via };
}

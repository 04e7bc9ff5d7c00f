import { getCookie } from "hono/cookie";
import type { Config } from "../config/config.ts";
import type { RequestContext } from "../http/context.ts";

/** Security: `__Host-` binds a cookie to this one host; browsers take that name over https only. */
export function cookiePrefix({ portalOrigin }: Pick<Config, "portalOrigin">): string {
  return isSecure(portalOrigin) ? "__Host-atoll" : "atoll";
}

export function sessionCookieName(config: Pick<Config, "portalOrigin">): string {
  return `${cookiePrefix(config)}_staff`;
}

export function isSecure(origin: string): boolean {
  return origin.startsWith("https:");
}

/** Hands on the cookies of an answer of better-auth. */
export function passCookies(c: RequestContext, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
}

/**
 * The secret of the session that a request will go on with: what the answer sets, or else what the request brought. Its signature must
 * have been checked. Undefined without a session.
 */
export function sessionSecret(c: RequestContext, config: Config, answered: Headers): string | undefined {
  const name = `${sessionCookieName(config)}=`;
  const set = answered.getSetCookie().findLast((cookie) => cookie.startsWith(name));
  const value =
    set === undefined
      ? getCookie(c, sessionCookieName(config))
      : decodeURIComponent(set.slice(name.length).split(";", 1)[0] ?? "");
  return value?.split(".", 1)[0];
}

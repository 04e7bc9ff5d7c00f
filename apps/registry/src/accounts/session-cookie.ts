import { deleteCookie, setCookie } from "hono/cookie";
import type { Config } from "../config/config.ts";
import type { RequestContext } from "../http/context.ts";

const DAYS_30_SECONDS = 30 * 24 * 60 * 60;

/** Security: `__Host-` binds the cookie to this one host; browsers take that name over https only. */
export function sessionCookieName({ portalOrigin }: Pick<Config, "portalOrigin">): string {
  return isSecure(portalOrigin) ? "__Host-atoll_staff" : "atoll_staff";
}

export function setSessionCookie(c: RequestContext, config: Config, token: string): void {
  setCookie(c, sessionCookieName(config), token, {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    secure: isSecure(config.portalOrigin),
    maxAge: DAYS_30_SECONDS,
  });
}

export function clearSessionCookie(c: RequestContext, config: Config): void {
  deleteCookie(c, sessionCookieName(config), { path: "/", secure: isSecure(config.portalOrigin) });
}

function isSecure(origin: string): boolean {
  return origin.startsWith("https:");
}

import { AtollError } from "@atoll/protocol";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Config } from "../../config/config.ts";
import type { RequestContext } from "../../http/context.ts";
import { shellOrigins } from "../../http/site-of.ts";
import { isSecure } from "../session-cookie.ts";

/** Security: another name than the portal's cookie, for another host name; `__Host-` binds it there, and browsers take that over https only. */
export function endUserCookieName({ shellOrigin }: Pick<Config, "shellOrigin">): string {
  return isSecure(shellOrigin) ? "__Host-atoll_user" : "atoll_user";
}

/** Lets a browser keep a session where no script of the page can read it. */
export function giveEndUserCookie(c: RequestContext, config: Config, token: string, expires: Date): void {
  setCookie(c, endUserCookieName(config), token, { ...attributes(config), expires });
}

export function takeEndUserCookie(c: RequestContext, config: Config): void {
  deleteCookie(c, endUserCookieName(config), attributes(config));
}

/**
 * The session's token from the cookie. Security: a change must come from a page of the shell, whatever cookie a browser adds. Throws
 * ORIGIN_REFUSED.
 */
export function readEndUserCookie(c: RequestContext, config: Config): string | undefined {
  const token = getCookie(c, endUserCookieName(config));
  if (token !== undefined && c.req.method !== "GET") requireShellOrigin(c, config);
  return token;
}

/** Throws ORIGIN_REFUSED for a request that no page of the shell makes. */
export function requireShellOrigin(c: RequestContext, config: Config): void {
  if (shellOrigins(config).includes(c.req.header("origin") ?? "")) return;
  throw new AtollError("ORIGIN_REFUSED", "This is done from the shell's own pages only.");
}

function attributes({ shellOrigin }: Pick<Config, "shellOrigin">) {
  return { httpOnly: true, sameSite: "Strict", path: "/", secure: isSecure(shellOrigin) } as const;
}

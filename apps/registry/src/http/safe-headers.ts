import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Config } from "../config/config.ts";
import type { Env } from "./context.ts";

/** Security: what every answer carries unless its route says more. Source: security.md, Origins and Creator bytes. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  // Nothing here is a page: a browser that is led to it runs nothing and frames nothing.
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
} as const;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Gives every request an id, which its answer names, and every answer the headers that browsers need to be told. */
export function safeHeaders({ production }: Pick<Config, "production">): MiddlewareHandler<Env> {
  return async (c, next) => {
    const id = randomUUID();
    c.set("requestId", id);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
    if (production) c.header("strict-transport-security", `max-age=${YEAR_SECONDS}; includeSubDomains`);
    c.header("x-request-id", id);
  };
}

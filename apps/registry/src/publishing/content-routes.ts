import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { answerContent } from "./answer-content.ts";

/** Artifacts and signed metadata, public and static, at the content host alone. */
export function contentRoutes(registry: Registry): Hono<Env> {
  return new Hono<Env>().all("/cdn/*", async (c, next) => {
    if (c.get("site") !== "content") return next();
    const { pathname, search } = new URL(c.req.url);
    const { status, headers, body } = await answerContent(registry, {
      method: c.req.method,
      target: pathname + search,
      headers: Object.fromEntries(c.req.raw.headers),
    });
    const hasNoBody = status === 204 || status === 304;
    const sent = { ...headers, ...(!hasNoBody && { "content-length": String(body.length) }) };
    const bodiless = hasNoBody || c.req.method === "HEAD";
    return new Response(bodiless ? null : Uint8Array.from(body), { status, headers: sent });
  });
}

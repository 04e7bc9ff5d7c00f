import type { PortalSite } from "@atoll/portal/site";
import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import { sendStaticFile } from "../http/send-file.ts";
import type { Registry } from "../registry.ts";

/** Pages by the beginnings of their addresses; what comes below is the page's own to find. */
const PAGE_PATHS =
  /^\/(|sign-in|sign-up|claim|device|second-factor|account|tokens|teams(\/.*)?|apps\/.+|review(\/.*)?|moderation(\/.*)?|listings(\/.*)?|staff|hosts|audit|revocations)$/;

/**
 * The portal, at its host name alone: one page for every address of it, and the files of its build. Security: the page holds nothing of
 * anybody; what it shows it asks the API for, which knows who asks.
 */
export function portalSite({ config }: Pick<Registry, "config">, site: () => Promise<PortalSite>): Hono<Env> {
  return new Hono<Env>().get("*", async (c, next) => {
    if (c.get("site") !== "portal" || c.req.path.startsWith("/api/")) return next();
    const { files, pageFor } = await site();
    const file = files.get(c.req.path);
    if (file !== undefined) return sendStaticFile(c, file);
    const page = pageFor({ origin: config.portalOrigin, preview: `${config.shellOrigin}/preview` });
    if (PAGE_PATHS.test(c.req.path)) return sendStaticFile(c, page);
    // A person who mistyped gets the portal, which says so and leads home.
    if (c.req.header("sec-fetch-dest") === "document") return sendStaticFile(c, { ...page, status: 404 });
    return next();
  });
}

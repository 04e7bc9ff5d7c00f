import { PAGE_PATHS, SERVICE_WORKER, WORKER_OFF_PATH, serviceWorkerOff } from "@atoll/shell/site";
import type { Site } from "@atoll/shell/site";
import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import { sendStaticFile } from "../http/send-file.ts";
import { shellOrigins } from "../http/site-of.ts";
import type { Registry } from "../registry.ts";
import { firstRoot } from "./first-root.ts";
import { untilDone } from "./until-done.ts";

/** The web shell, at the shell's host name alone: its page at `/`, `/miniapp/<id>` and its other screens, and the files that the page needs. */
export function shellSite(registry: Registry, site: () => Promise<Site>): Hono<Env> {
  const page = untilDone(async () => (await site()).pageFor(await settingOf(registry)));
  const worker = untilDone(async () => (await site()).workerFor(await settingOf(registry)));
  const off = serviceWorkerOff();
  return new Hono<Env>().get("*", async (c, next) => {
    if (c.get("site") !== "shell") return next();
    const file = (await site()).files.get(c.req.path);
    if (file !== undefined) return sendStaticFile(c, file);
    if (c.req.header("host")?.startsWith("["))
      return c.redirect(registry.config.shellOrigin + c.req.path, 307);
    if (PAGE_PATHS.test(c.req.path)) return sendStaticFile(c, await page());
    if (c.req.path === SERVICE_WORKER.path) return sendStaticFile(c, await worker());
    if (c.req.path === WORKER_OFF_PATH) return sendStaticFile(c, off);
    // A person who mistyped gets the shell, which says so and leads home.
    if (c.req.header("sec-fetch-dest") === "document")
      return sendStaticFile(c, { ...(await page()), status: 404 });
    return next();
  });
}

async function settingOf({ config, db }: Registry) {
  const { contentOrigin, networkMap } = config;
  return { origins: shellOrigins(config), contentOrigin, networkMap, pinnedRoot: await firstRoot(db) };
}

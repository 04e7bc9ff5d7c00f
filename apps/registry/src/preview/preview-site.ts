import type { Site } from "@atoll/shell/site";
import { Hono } from "hono";
import type { Database } from "../database/database.ts";
import type { Env } from "../http/context.ts";
import { sendStaticFile } from "../http/send-file.ts";
import { shellOrigins } from "../http/site-of.ts";
import type { Registry } from "../registry.ts";

/** At the shell's host name, for the portal's frame alone: the page that opens what is not released. It holds nothing of anybody. */
export function previewSite(registry: Registry, site: () => Promise<Pick<Site, "previewFor">>): Hono<Env> {
  const { config, db } = registry;
  let made: { readonly root: string; readonly files: ReturnType<Site["previewFor"]> } | undefined;
  return new Hono<Env>().on("GET", ["/preview", "/preview/*"], async (c, next) => {
    if (c.get("site") !== "shell") return next();
    const root = await newestRoot(db);
    if (root === undefined) return next();
    if (made?.root !== root) {
      const { portalOrigin, contentOrigin, networkMap } = config;
      const origins = shellOrigins(config);
      const files = (await site()).previewFor({ origins, portalOrigin, contentOrigin, networkMap, root });
      made = { root, files };
    }
    const file = made.files.get(c.req.path);
    return file === undefined ? next() : sendStaticFile(c, file);
  });
}

async function newestRoot(db: Database): Promise<string | undefined> {
  const [row] = await db.query<{ envelope: string }>(
    "select envelope from signed_files where name = 'root' order by sequence desc limit 1",
  );
  return row?.envelope;
}

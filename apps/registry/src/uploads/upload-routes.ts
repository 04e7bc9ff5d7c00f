import { Hono } from "hono";
import { requireTeamRole } from "../accounts/guards.ts";
import { appRow } from "../apps/read-app.ts";
import { describeVersion } from "../apps/read-version.ts";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { readAnnounced } from "./announced.ts";
import { incomingFolder } from "./clear-incoming.ts";
import { receivePackage } from "./receive-package.ts";
import { takeIn } from "./take-in.ts";
import { createUploadSlots } from "./upload-slots.ts";

/** Where packages come in. */
export function uploadRoutes(registry: Registry): Hono<Env> {
  const slots = createUploadSlots();
  const folder = incomingFolder(registry.config);
  return new Hono<Env>().put("/apps/:id/versions", async (c) => {
    const { id: appId, team_id } = await appRow(registry.db, c.req.param("id"));
    // Security: who may not upload sends nothing; the role is known before the first byte is read.
    const { userId } = await requireTeamRole(registry, c, team_id, "developer");
    const announced = readAnnounced({
      length: c.req.header("content-length"),
      digest: c.req.header("digest"),
    });
    const row = await slots.run(userId, async () => {
      const bytes = await receivePackage(c.req.raw.body, { announced, folder });
      return takeIn(registry, { appId, userId, bytes });
    });
    return c.json({ version: await describeVersion(registry, row) }, 202);
  });
}

import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import { requireTeamRole } from "../accounts/guards.ts";
import { appRow } from "../apps/read-app.ts";
import { describeVersion } from "../apps/read-version.ts";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { readAnnounced, receivePackage } from "./receive-package.ts";
import { takeIn } from "./take-in.ts";

const UPLOADS_AT_ONCE = 3;

/** Where packages come in. */
export function uploadRoutes(registry: Registry): Hono<Env> {
  const running = new Map<string, number>();
  return new Hono<Env>().put("/apps/:id/versions", async (c) => {
    const { id: appId, team_id } = await appRow(registry.db, c.req.param("id"));
    // Security: who may not upload sends nothing; the role is known before the first byte is read.
    const { userId } = await requireTeamRole(registry, c, team_id, "developer");
    const announced = readAnnounced({
      length: c.req.header("content-length"),
      digest: c.req.header("digest"),
    });
    const count = running.get(userId) ?? 0;
    if (count >= UPLOADS_AT_ONCE)
      throw new AtollError(
        "TOO_MANY_REQUESTS",
        `At most ${UPLOADS_AT_ONCE} uploads at once. Wait for one to end.`,
      );
    running.set(userId, count + 1);
    try {
      const bytes = await receivePackage(c.req.raw.body, announced);
      const row = await takeIn(registry, { appId, userId, bytes });
      return c.json({ version: await describeVersion(registry, row) }, 202);
    } finally {
      const left = (running.get(userId) ?? 1) - 1;
      if (left === 0) running.delete(userId);
      else running.set(userId, left);
    }
  });
}

import { Hono } from "hono";
import { requireTeamRole } from "../accounts/guards.ts";
import { appRow } from "../apps/read-app.ts";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { makeDevelopmentLink } from "./development-link.ts";

/** The development channel: for signed-in members of the team alone, who open it in a host in developer mode. */
export function developmentRoutes(registry: Registry): Hono<Env> {
  return new Hono<Env>().get("/apps/:id/development", async (c) => {
    const app = await appRow(registry.db, c.req.param("id"));
    const { userId } = await requireTeamRole(registry, c, app.team_id, "developer");
    return c.body(await makeDevelopmentLink(registry, app.id, userId), 200, {
      "content-type": "application/json",
    });
  });
}

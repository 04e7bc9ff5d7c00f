import { TRIAL_DAYS } from "@atoll/distribution/registry";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole } from "../accounts/guards.ts";
import { nameSchema } from "../accounts/users.ts";
import { appRow } from "../apps/read-app.ts";
import type { Env, RequestContext, TeamRole } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import type { Registry } from "../registry.ts";
import { makeTrialLink, readTrial, readTrialLinks, removeTrialLink } from "./trial-links.ts";

export const newTrialSchema = z.strictObject({
  name: nameSchema,
  days: z.int().min(1).max(TRIAL_DAYS.most).default(TRIAL_DAYS.usual),
});

/**
 * Invitations, for the team. Trial releases were approved and are signed like every other, so holding an invitation decides which release
 * a host takes, and opens nothing that is secret.
 */
export function trialCreatorRoutes(registry: Registry): Hono<Env> {
  const makeLimit = createRateLimit({ points: 60, seconds: 3600 });
  const routes = new Hono<Env>();
  const member = async (c: RequestContext, role: TeamRole) => {
    const app = await appRow(registry.db, c.req.param("id") ?? "");
    const { userId } = await requireTeamRole(registry, c, app.team_id, role);
    return { appId: app.id, userId };
  };
  routes.get("/apps/:id/trial-links", async (c) =>
    c.json(await readTrialLinks(registry, (await member(c, "analyst")).appId)),
  );
  routes.post("/apps/:id/trial-links", async (c) => {
    const by = await member(c, "developer");
    await makeLimit(c, by.userId);
    return c.json(await makeTrialLink(registry, { ...by, ...(await readBody(c, newTrialSchema)) }), 201);
  });
  routes.delete("/apps/:id/trial-links/:link", async (c) => {
    const by = await member(c, "developer");
    await removeTrialLink(registry, { ...by, id: c.req.param("link") });
    return c.json({});
  });
  return routes;
}

/** What a host asks with an invitation that somebody opened in it. */
export function trialRoutes(registry: Registry): Hono<Env> {
  return new Hono<Env>().get("/v1/trials/:token", async (c) =>
    c.json(await readTrial(registry, c.req.param("token"))),
  );
}

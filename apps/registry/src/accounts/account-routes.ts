import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { deviceRoutes } from "./device-routes.ts";
import { operatorLinkRoutes } from "./operator-link.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { staffRoutes } from "./staff-routes.ts";
import { teamRoutes } from "./team-routes.ts";

/** Everything about who someone is. */
export function accountRoutes(registry: Registry): Hono<Env> {
  const routes = new Hono<Env>();
  for (const part of [signInRoutes, operatorLinkRoutes, deviceRoutes, teamRoutes, staffRoutes]) {
    routes.route("/", part(registry));
  }
  return routes;
}

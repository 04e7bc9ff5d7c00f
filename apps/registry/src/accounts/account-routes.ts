import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { deviceRoutes } from "./device-routes.ts";
import { endUserRoutes } from "./end-users/end-user-routes.ts";
import { sessionTokenRoutes } from "./session-tokens/session-token-routes.ts";
import { hostRoutes } from "./hosts/host-routes.ts";
import { operatorLinkRoutes } from "./operator-link.ts";
import { secondFactorRoutes } from "./second-factor-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { staffRoutes } from "./staff-routes.ts";
import { teamRoutes } from "./team-routes.ts";
import { tokenRoutes } from "./token-routes.ts";

const PARTS = [
  signInRoutes,
  sessionRoutes,
  secondFactorRoutes,
  operatorLinkRoutes,
  deviceRoutes,
  tokenRoutes,
  teamRoutes,
  staffRoutes,
  hostRoutes,
  (registry: Registry) => endUserRoutes(registry),
  sessionTokenRoutes,
];

/** Everything about who someone is. */
export function accountRoutes(registry: Registry): Hono<Env> {
  const routes = new Hono<Env>();
  for (const part of PARTS) routes.route("/", part(registry));
  return routes;
}

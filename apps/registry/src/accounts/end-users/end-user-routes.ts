import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../../http/context.ts";
import { createRateLimit } from "../../http/rate-limit.ts";
import { readBody } from "../../http/read-body.ts";
import type { Registry } from "../../registry.ts";
import { createEgress } from "../egress.ts";
import type { Egress } from "../egress.ts";
import { createHostKeys } from "../hosts/host-keys.ts";
import type { HostRow } from "../hosts/host-routes.ts";
import { requireEndUser, startEndUserSession } from "./end-user-session.ts";
import { readHostAssertion } from "./host-assertion.ts";
import { pairwiseSubject } from "./pairwise-subject.ts";
import { shellAccountRoutes } from "./shell-account-routes.ts";

const assertionSchema = z.strictObject({ host: z.string().max(64), assertion: z.string().max(8_192) });

/** People of host apps: they sign in through their host's server, or, in the shell, here. */
export function endUserRoutes(registry: Registry, egress: Egress = createEgress(registry.config)): Hono<Env> {
  const { db } = registry;
  const keys = createHostKeys(egress, registry.clock);
  const hostLimit = createRateLimit({ points: 6_000, seconds: 60 });
  const routes = new Hono<Env>();
  routes.post("/v1/end-users/session", async (c) => {
    const { host: hostId, assertion } = await readBody(c, assertionSchema);
    await hostLimit(c, hostId);
    const [host] = await db.query<HostRow>("select * from hosts where id = $1", [hostId]);
    if (host === undefined || host.issuer === null || host.jwks_url === null) {
      throw new AtollError("NOT_SIGNED_IN", "This host does not vouch for people here. Ask the operator.");
    }
    const known = { ...host, issuer: host.issuer, jwks_url: host.jwks_url };
    const subject = await readHostAssertion(registry, known, { assertion, keys });
    return c.json(await startEndUserSession(registry, { hostId, subject }));
  });
  routes.get("/v1/end-users/subject", async (c) => {
    const user = await requireEndUser(registry, c);
    const app = (c.req.query("app") ?? "").slice(0, 64);
    return c.json({ subject: await pairwiseSubject(registry, user, app) });
  });
  return routes.route("/", shellAccountRoutes(registry));
}

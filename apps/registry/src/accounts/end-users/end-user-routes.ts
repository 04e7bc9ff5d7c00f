import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../../http/context.ts";
import { createRateLimit } from "../../http/rate-limit.ts";
import { readBody } from "../../http/read-body.ts";
import type { Registry } from "../../registry.ts";
import { translateRefusal } from "../auth/translate-refusal.ts";
import { createEgress } from "../egress.ts";
import type { Egress } from "../egress.ts";
import { createHostKeys } from "../hosts/host-keys.ts";
import type { HostRow } from "../hosts/host-routes.ts";
import { hashSecret } from "../secrets.ts";
import { emailSchema, newUserSchema } from "../users.ts";
import { endEndUserSession, requireEndUser, startEndUserSession } from "./end-user-session.ts";
import { readHostAssertion } from "./host-assertion.ts";
import { pairwiseSubject } from "./pairwise-subject.ts";
import { createShellAuth } from "./shell-auth.ts";

/** The registry's own host, whose people it knows itself. */
const SHELL = "host_shell";
const assertionSchema = z.strictObject({ host: z.string().max(64), assertion: z.string().max(8_192) });
const signInSchema = z.strictObject({ email: emailSchema, password: z.string().max(800) });

/** People of host apps: they sign in through their host's server, or, in the shell, here. */
export function endUserRoutes(registry: Registry, egress: Egress = createEgress(registry.config)): Hono<Env> {
  const { db } = registry;
  const shell = createShellAuth(registry);
  const keys = createHostKeys(egress, registry.clock);
  const limit = createRateLimit({ points: 20, seconds: 300 });
  // For all together: each costs a password hash.
  const signUpLimit = createRateLimit({ points: 600, seconds: 300 });
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
  routes.post("/v1/end-users/sign-up", async (c) => {
    await signUpLimit(c, "sign-up");
    const body = await readBody(c, newUserSchema);
    await db.transaction((tx) => shell.within(tx, () => shell.api.signUpEmail({ body })));
    // Security: the same for an address that has an account already.
    return c.json({}, 201);
  });
  routes.post("/v1/end-users/sign-in", async (c) => {
    const { email, password } = await readBody(c, signInSchema);
    await limit(c, `sign-in:${email}`);
    const call = shell.api.signInEmail({ body: { email, password: password.normalize("NFKC") } });
    const { user, token } = await translateRefusal(call, {
      INVALID_EMAIL_OR_PASSWORD: ["NOT_SIGNED_IN", "The address or the password is not right. Check both."],
    });
    await db.query("delete from shell_sessions where token = $1", [hashSecret(token)]);
    return c.json(await startEndUserSession(registry, { hostId: SHELL, subject: user.id }));
  });
  routes.post("/v1/end-users/sign-out", async (c) => {
    await endEndUserSession(registry, c);
    return c.json({});
  });
  routes.get("/v1/end-users/subject", async (c) => {
    const user = await requireEndUser(registry, c);
    const app = (c.req.query("app") ?? "").slice(0, 64);
    return c.json({ subject: await pairwiseSubject(registry, user, app) });
  });
  return routes;
}

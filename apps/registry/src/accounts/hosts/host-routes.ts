import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../../http/context.ts";
import { readBody } from "../../http/read-body.ts";
import type { Registry } from "../../registry.ts";
import { assertAllowed } from "../egress.ts";
import { requireFreshSecondFactor } from "../fresh-second-factor.ts";
import { requireStaff } from "../guards.ts";
import { newId, newSecret } from "../secrets.ts";
import { nameSchema } from "../users.ts";

const webAddress = z.url({ protocol: /^https?$/ }).max(200);
const hostSchema = z.strictObject({
  name: nameSchema,
  platforms: z
    .array(z.enum(["ios", "android", "web"]))
    .min(1)
    .max(3)
    .default(["web"]),
  origins: z.array(webAddress.transform((text) => new URL(text).origin)).max(16),
  apiLevels: z.array(z.int().min(1).max(1_000)).min(1).max(16),
  /** How the host's server vouches for its people: who signs, and where its public keys are. */
  endUsers: z.strictObject({ issuer: z.string().min(1).max(200), jwksUrl: webAddress }).optional(),
});

export type HostRow = {
  readonly id: string;
  readonly name: string;
  readonly platforms: string[];
  readonly api_levels: number[];
  readonly origins: string[];
  readonly issuer: string | null;
  readonly jwks_url: string | null;
  readonly pairwise_salt: string;
};

/** The host apps of a registry, which its operator knows. */
export function hostRoutes(registry: Registry): Hono<Env> {
  const { db, audit, config } = registry;
  const routes = new Hono<Env>();
  routes.get("/api/hosts", async (c) => {
    requireStaff(c, "operator");
    const rows = await db.query<HostRow>("select * from hosts order by created_at, id");
    return c.json({ hosts: rows.map(describeHost) });
  });
  routes.post("/api/hosts", async (c) => {
    const { userId } = requireStaff(c, "operator");
    // Security: who sets whose word counts decides who is who.
    await requireFreshSecondFactor(registry, c);
    const { name, platforms, origins, apiLevels, endUsers } = await readBody(c, hostSchema);
    if (endUsers !== undefined) assertAllowed(new URL(endUsers.jwksUrl), config.production);
    const id = newId("host");
    await db.transaction(async (tx) => {
      const made = await tx.query(
        `insert into hosts (id, name, platforms, api_levels, origins, issuer, jwks_url, pairwise_salt)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
        [id, name, platforms, apiLevels, origins, endUsers?.issuer, endUsers?.jwksUrl, newSecret()],
      );
      if (made.length === 0)
        throw new AtollError("STATE_CONFLICT", `Another host has the issuer "${endUsers?.issuer}".`);
      await audit.record(tx, { actor: userId, action: "host.created", subject: id, data: { name } });
    });
    return c.json({ id }, 201);
  });
  return routes;
}

function describeHost({ id, name, platforms, api_levels, origins, issuer, jwks_url }: HostRow) {
  const endUsers = issuer === null || jwks_url === null ? null : { issuer, jwksUrl: jwks_url };
  return { id, name, platforms, apiLevels: api_levels, origins, endUsers };
}

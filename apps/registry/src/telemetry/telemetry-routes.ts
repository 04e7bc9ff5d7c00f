import { TELEMETRY_RANGES, telemetryBatchSchema } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { requireTeamRole } from "../accounts/guards.ts";
import { appRow } from "../apps/read-app.ts";
import type { Env } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";
import { readTelemetry } from "./read-telemetry.ts";
import { takeTelemetry } from "./take-telemetry.ts";

const BATCH_BYTES = 16 * 1024;
const number = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);
const querySchema = z.strictObject({
  days: number.pipe(z.literal(TELEMETRY_RANGES)).default(30),
  version: number.optional(),
});

/** Where hosts send what became of mini-apps, signed in or not: nobody is named in it. */
export function telemetryRoutes(registry: Registry): Hono<Env> {
  // For all together and for one mini-app: no address tells senders apart behind a proxy.
  const limit = createRateLimit({ points: 6_000, seconds: 60 });
  const appLimit = createRateLimit({ points: 1_200, seconds: 60 });
  return new Hono<Env>().post("/v1/telemetry", async (c) => {
    // Security: a page of another site cannot send JSON without asking, and is told no.
    if (!/^application\/json\b/.test(c.req.header("content-type") ?? ""))
      throw new AtollError("INVALID_REQUEST", "Send JSON, with the header content-type: application/json.");
    const { events } = await readBody(c, telemetryBatchSchema, BATCH_BYTES);
    await limit(c, "all");
    for (const app of new Set(events.map((event) => event.app))) await appLimit(c, app);
    await takeTelemetry(registry, events);
    // Whether a version is known is not said.
    return c.json({}, 202);
  });
}

/** What a team reads of its mini-app. */
export function telemetryCreatorRoutes(registry: Registry): Hono<Env> {
  return new Hono<Env>().get("/apps/:id/telemetry", async (c) => {
    const app = await appRow(registry.db, c.req.param("id"));
    await requireTeamRole(registry, c, app.team_id, "analyst");
    return c.json(await readTelemetry(registry, { appId: app.id, ...readQuery(c, querySchema) }));
  });
}

import { newReportSchema, reportReferenceSchema, reportResolutionSchema } from "@atoll/distribution/registry";
import { AtollError, isAtollError } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { Hono } from "hono";
import * as z from "zod";
import { readEndUserCookie } from "../accounts/end-users/end-user-cookie.ts";
import { requireEndUser } from "../accounts/end-users/end-user-session.ts";
import { requireStaff } from "../accounts/guards.ts";
import type { Env, RequestContext } from "../http/context.ts";
import { createRateLimit } from "../http/rate-limit.ts";
import { readBody } from "../http/read-body.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";
import { readReport, readReports } from "./read-reports.ts";
import { resolveReport } from "./resolve-report.ts";
import { takeReport } from "./take-report.ts";

const reportQuerySchema = z.strictObject({
  state: z.enum(["open", "resolved"]).default("open"),
  app: z.string().min(1).max(64).optional(),
  after: reportReferenceSchema.optional(),
});

/** Where people send what they have to tell of a mini-app, signed in or not. */
export function reportRoutes(registry: Registry): Hono<Env> {
  const personLimit = createRateLimit({ points: 10, seconds: 3_600 });
  // For all together who are not signed in, and about one mini-app: no address tells people apart behind a proxy.
  const anonymousLimit = createRateLimit({ points: 120, seconds: 600 });
  const appLimit = createRateLimit({ points: 20, seconds: 600 });
  return new Hono<Env>().post("/v1/reports", async (c) => {
    requireJson(c);
    const endUserId = await reporterOf(registry, c);
    const report = await readBody(c, newReportSchema);
    if (endUserId !== undefined) await personLimit(c, endUserId);
    else {
      await appLimit(c, report.app);
      await anonymousLimit(c, "anonymous");
    }
    return c.json(await takeReport(registry, { ...report, endUserId }), 201);
  });
}

/** What moderators read and decide about reports. */
export function reportStaffRoutes(registry: Registry): Hono<Env> {
  const { db } = registry;
  const routes = new Hono<Env>();
  routes.get("/reports", async (c) => {
    const { userId } = requireStaff(c, "moderator");
    return c.json(await readReports(db, { userId, ...readQuery(c, reportQuerySchema) }));
  });
  routes.get("/reports/:reference", async (c) => {
    const { userId } = requireStaff(c, "moderator");
    const { report } = await readReport(db, userId, c.req.param("reference"));
    return c.json({ report });
  });
  routes.post("/reports/:reference/resolve", async (c) => {
    const { userId } = requireStaff(c, "moderator");
    const reference = c.req.param("reference");
    await resolveReport(registry, { reference, userId, ...(await readBody(c, reportResolutionSchema)) });
    const { report } = await readReport(db, userId, reference);
    return c.json({ report });
  });
  return routes;
}

/** Security: a page elsewhere cannot send this without asking first, which is refused; so nobody's browser is made to report. */
function requireJson(c: RequestContext): void {
  if (c.req.header("content-type")?.split(";")[0]?.trim() === "application/json") return;
  throw new AtollError("INVALID_REQUEST", 'Send the report as JSON, with "Content-Type: application/json".');
}

/**
 * Who reports: the person of a session, nobody without one. A browser's session that is over is none; a token that does not count is
 * refused with NOT_SIGNED_IN or TOKEN_EXPIRED. Throws ORIGIN_REFUSED.
 */
async function reporterOf(registry: Registry, c: RequestContext): Promise<string | undefined> {
  const byToken = c.req.header("authorization") !== undefined;
  if (!byToken && readEndUserCookie(c, registry.config) === undefined) return undefined;
  try {
    return (await requireEndUser(registry, c)).id;
  } catch (error) {
    if (!byToken && isAtollError(error) && OVER.has(error.code)) return undefined;
    throw error;
  }
}

const OVER: ReadonlySet<ErrorCode> = new Set(["NOT_SIGNED_IN", "TOKEN_EXPIRED"]);

import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import { accountRoutes } from "../accounts/account-routes.ts";
import { identify } from "../accounts/identify.ts";
import { appRoutes } from "../apps/app-routes.ts";
import { catalogueRoutes } from "../apps/catalogue-routes.ts";
import { versionRoutes } from "../apps/version-routes.ts";
import { auditStaffRoutes } from "../audit/audit-routes.ts";
import { listingRoutes } from "../listing/listing-routes.ts";
import { listingStaffRoutes } from "../listing/listing-staff-routes.ts";
import { miniAppRoutes } from "../listing/mini-app-routes.ts";
import { npmRoutes } from "../npm/npm-routes.ts";
import { paymentRoutes, shopRoutes } from "../payments/payment-routes.ts";
import { contentRoutes } from "../publishing/content-routes.ts";
import { previewStaffRoutes } from "../preview/preview-routes.ts";
import type { Registry } from "../registry.ts";
import { releaseRoutes } from "../releases/release-routes.ts";
import { releaseStaffRoutes } from "../releases/revoke-routes.ts";
import { reportRoutes, reportStaffRoutes } from "../reports/report-routes.ts";
import { shotRoutes } from "../shots/shot-routes.ts";
import { reviewStaffRoutes } from "../review/review-routes.ts";
import { telemetryCreatorRoutes, telemetryRoutes } from "../telemetry/telemetry-routes.ts";
import { trialCreatorRoutes, trialRoutes } from "../trial/trial-routes.ts";
import { uploadRoutes } from "../uploads/upload-routes.ts";
import { answerError } from "./answer-error.ts";
import { createClaimGuard } from "./claim-guard.ts";
import type { Env, RequestContext, Site } from "./context.ts";
import { healthRoutes } from "./health-routes.ts";
import { openapiRoutes } from "./openapi/openapi-routes.ts";
import { safeHeaders } from "./safe-headers.ts";
import { requireSameOrigin } from "./same-origin.ts";
import { siteOf } from "./site-of.ts";

/** What teams use: under `/v1` with a token, and under `/api` with the portal's cookie. */
const CREATOR_AREAS = [
  appRoutes,
  listingRoutes,
  telemetryCreatorRoutes,
  trialCreatorRoutes,
  versionRoutes,
  uploadRoutes,
  releaseRoutes,
  shotRoutes,
  paymentRoutes,
];
/** Security: what staff use is at the portal only, where no token counts. */
const STAFF_AREAS = [
  listingStaffRoutes,
  reviewStaffRoutes,
  previewStaffRoutes,
  releaseStaffRoutes,
  auditStaffRoutes,
  reportStaffRoutes,
];
/** Areas that name their whole paths. */
const OTHER_AREAS = [
  accountRoutes,
  catalogueRoutes,
  miniAppRoutes,
  telemetryRoutes,
  trialRoutes,
  contentRoutes,
  npmRoutes,
  reportRoutes,
  shopRoutes,
];

const API_PATHS = ["/v1/*", "/api/*"];

/** The registry as a function from requests to answers. */
export function createApp(registry: Registry): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, c) => answerError(error, c, registry.log));
  app.notFound((c) => answerError(nothingAt(c), c, registry.log));
  app.use(safeHeaders(registry.config));
  app.use(async (c, next) => {
    const site = siteOf(registry.config, c.req.header("host"));
    if (site === undefined) return c.text("This server does not answer for that host name.", 421);
    c.set("site", site);
    return next();
  });
  app.route("/", healthRoutes(registry));
  app.route("/", openapiRoutes());
  guardApi(app, registry);
  for (const area of CREATOR_AREAS) {
    const routes = area(registry);
    app.route("/v1", routes);
    app.route("/api", routes);
  }
  for (const area of STAFF_AREAS) app.route("/api", area(registry));
  for (const area of OTHER_AREAS) app.route("/", area(registry));
  return app;
}

function guardApi(app: Hono<Env>, registry: Registry): void {
  const requireClaimed = createClaimGuard(registry);
  app.use("/v1/*", (c, next) => only(c, "shell").then(next));
  app.use("/api/*", (c, next) => only(c, "portal").then(next));
  app.use("/api/*", (c, next) => requireSameOrigin(registry, c).then(next));
  for (const path of API_PATHS) {
    app.use(path, async (c, next) => {
      await requireClaimed(c);
      c.set("actor", await identify(registry, c));
      await next();
    });
  }
}

async function only(c: RequestContext, site: Site): Promise<void> {
  if (c.get("site") !== site) throw nothingAt(c);
}

function nothingAt(c: RequestContext): AtollError {
  return new AtollError("NOT_FOUND", `There is nothing at ${c.req.path} of this host name.`);
}

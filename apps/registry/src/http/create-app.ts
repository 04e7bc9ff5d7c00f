import { AtollError } from "@atoll/protocol";
import { Hono } from "hono";
import { accountRoutes } from "../accounts/account-routes.ts";
import { identify } from "../accounts/identify.ts";
import { hasOperator } from "../accounts/operator-link.ts";
import { appRoutes } from "../apps/app-routes.ts";
import { contentRoutes } from "../publishing/content-routes.ts";
import type { Registry } from "../registry.ts";
import { releaseRoutes } from "../releases/release-routes.ts";
import { reviewRoutes } from "../review/review-routes.ts";
import { uploadRoutes } from "../uploads/upload-routes.ts";
import { answerError } from "./answer-error.ts";
import type { Env, RequestContext, Site } from "./context.ts";
import { healthRoutes } from "./health-routes.ts";
import { portalPages } from "./portal-pages.ts";
import { siteOf } from "./site-of.ts";

/** One line per area. Each answers under `/v1` for command lines and hosts, `/api` for the portal, `/cdn` for content. */
const AREAS = [accountRoutes, appRoutes, uploadRoutes, reviewRoutes, releaseRoutes];

/** The registry as a function from requests to answers. */
export function createApp(registry: Registry): Hono<Env> {
  const app = new Hono<Env>();
  const claimed = createClaimGuard(registry);
  app.onError((error, c) => answerError(error, c, registry.log));
  app.notFound((c) =>
    answerError(new AtollError("NOT_FOUND", `There is nothing at ${c.req.path}.`), c, registry.log),
  );
  app.use(async (c, next) => {
    const site = siteOf(registry.config, c.req.header("host"));
    if (site === undefined) return c.text("This server does not answer for that host name.", 421);
    c.set("site", site);
    await next();
    c.header("x-content-type-options", "nosniff");
    c.header("referrer-policy", "no-referrer");
  });
  app.route("/", healthRoutes(registry));
  app.use("/cdn/*", (c, next) => only(c, "content").then(next));
  app.route("/", contentRoutes(registry));
  app.use("/v1/*", (c, next) => only(c, "shell").then(next));
  app.use("/api/*", (c, next) => only(c, "portal").then(next));
  app.use("/api/*", (c, next) => sameOrigin(registry, c).then(next));
  for (const path of ["/v1/*", "/api/*"]) {
    app.use(path, async (c, next) => {
      await claimed(c);
      c.set("actor", await identify(registry, c));
      await next();
      c.header("cache-control", "no-store");
    });
  }
  for (const area of AREAS) app.route("/", area(registry));
  app.route("/", portalPages(registry));
  return app;
}

async function only(c: RequestContext, site: Site): Promise<void> {
  if (c.get("site") !== site)
    throw new AtollError("NOT_FOUND", `There is nothing at ${c.req.path} of this host name.`);
}

/** Security: a change at the portal comes from the portal's own pages, whatever cookie a browser adds. */
async function sameOrigin({ config }: Registry, c: RequestContext): Promise<void> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  if (c.req.header("origin") === config.portalOrigin) return;
  throw new AtollError("ORIGIN_REFUSED", "Changes are made from the portal's own pages only.");
}

/** Security: nothing can be done in a registry that nobody operates, but to claim it. Public reading stays open. */
function createClaimGuard({ db }: Registry): (c: RequestContext) => Promise<void> {
  let operated = false;
  return async (c) => {
    if (operated || c.req.path === "/api/operator/claim" || c.req.path === "/v1/catalogue") return;
    operated = await hasOperator(db);
    if (!operated)
      throw new AtollError(
        "SETUP_REQUIRED",
        "Open the link that the registry printed when it started, to make its operator.",
      );
  };
}

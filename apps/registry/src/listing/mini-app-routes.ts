import type { MiniAppIndex } from "@atoll/distribution/registry";
import { Hono } from "hono";
import * as z from "zod";
import { categoriesOf, findOnOffer } from "../apps/on-offer.ts";
import type { OfferRow } from "../apps/on-offer.ts";
import type { Env } from "../http/context.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";
import { readMiniAppPage } from "./mini-app-page.ts";

const INDEX_PAGE = 500;
const INDEX_PATH = "/.well-known/miniapps.json";
const id = z.string().max(64);
const pageQuerySchema = z.strictObject({ locale: z.string().max(35).default("") });
const indexQuerySchema = z.strictObject({ after: id.default("") });

/** What everyone may read of mini-apps: the page of each, and the index of all. Source of the index: Apple's guideline 4.7.4. */
export function miniAppRoutes(registry: Registry): Hono<Env> {
  const { db, config } = registry;
  const routes = new Hono<Env>();
  routes.get("/v1/miniapps/:id", async (c) => {
    const { locale } = readQuery(c, pageQuerySchema);
    return c.json(await readMiniAppPage(db, c.req.param("id"), locale));
  });
  routes.get(INDEX_PATH, async (c, next) => {
    if (c.get("site") !== "shell") return next();
    const { after } = readQuery(c, indexQuerySchema);
    const rows = await findOnOffer(db, { after, limit: INDEX_PAGE + 1 });
    const page = rows.slice(0, INDEX_PAGE);
    const last = rows.length > INDEX_PAGE ? page.at(-1)?.id : undefined;
    const index: MiniAppIndex = {
      registry: config.shellOrigin,
      miniApps: page.map((row) => describeIndexed(config, row)),
      next: last === undefined ? null : `${config.shellOrigin}${INDEX_PATH}?after=${last}`,
    };
    return c.json(index, 200, { "access-control-allow-origin": "*", "cache-control": "public, max-age=300" });
  });
  return routes;
}

function describeIndexed(
  { shellOrigin, contentOrigin }: Registry["config"],
  row: OfferRow,
): MiniAppIndex["miniApps"][number] {
  const { id: appId, name, publisher, icon, manifest } = row;
  return {
    id: appId,
    name,
    description: manifest.description ?? "",
    publisher,
    categories: categoriesOf(row),
    ageRating: manifest.ageRating?.minimum ?? 4,
    url: `${shellOrigin}/miniapp/${appId}`,
    iconUrl: icon === null ? null : `${contentOrigin}/cdn/artifacts/${icon}`,
  };
}

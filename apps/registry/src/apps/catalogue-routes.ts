import type { Catalogue } from "@atoll/distribution/registry";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { readQuery } from "../http/read-query.ts";
import { listingTextsIn } from "../listing/listing-texts.ts";
import type { Registry } from "../registry.ts";
import { categoriesOf, findOnOffer } from "./on-offer.ts";
import type { OfferRow } from "./on-offer.ts";

const PAGE = 100;

const catalogueQuerySchema = z.strictObject({
  q: z.string().max(100).default(""),
  category: z.string().max(40).default(""),
  /** Id of the last mini-app of the page before. */
  after: z.string().max(64).default(""),
  /** The person's language; texts come in the nearest one that there is. */
  locale: z.string().max(35).default(""),
});

/** What everyone may find: mini-apps with a release, by id, a page at a time. */
export function catalogueRoutes({ db }: Registry): Hono<Env> {
  return new Hono<Env>().get("/v1/catalogue", async (c) => {
    const { locale, ...query } = readQuery(c, catalogueQuerySchema);
    const rows = await findOnOffer(db, { ...query, limit: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    const next = rows.length > PAGE ? (page.at(-1)?.id ?? null) : null;
    return c.json({ miniApps: page.map((row) => describeEntry(row, locale)), next } satisfies Catalogue);
  });
}

function describeEntry(row: OfferRow, locale: string): Catalogue["miniApps"][number] {
  const { id, name, publisher, manifest, icon } = row;
  const { subtitle, shortDescription } = listingTextsIn(row, locale);
  return {
    id,
    name,
    description: shortDescription,
    subtitle,
    ageRating: manifest.ageRating?.minimum ?? 4,
    categories: categoriesOf(row),
    color: manifest.color ?? null,
    publisher,
    iconUrl: icon === null ? null : `/cdn/artifacts/${icon}`,
    statement: `/cdn/meta/apps/${id}.json`,
  };
}

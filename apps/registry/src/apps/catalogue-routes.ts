import type { Catalogue } from "@atoll/distribution/registry";
import { Hono } from "hono";
import * as z from "zod";
import type { Env } from "../http/context.ts";
import { readQuery } from "../http/read-query.ts";
import type { Registry } from "../registry.ts";

const PAGE = 100;

const catalogueQuerySchema = z.strictObject({
  q: z.string().max(100).default(""),
  category: z.string().max(40).default(""),
  /** Id of the last mini-app of the page before. */
  after: z.string().max(64).default(""),
});

type Row = {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly icon: string | null;
  readonly manifest: {
    readonly description?: string;
    readonly color?: string;
    readonly categories?: readonly string[];
  };
};

/**
 * Mini-apps with a release for everyone that no revocation takes back. Names and icon are those of the newest signed statement, which
 * hosts will check them against.
 */
const ON_OFFER = `select a.id, v.manifest, s.app->>'name' as name, s.app->'publisher'->>'name' as publisher, s.app->>'iconSha256' as icon
  from apps a
  join lateral (select version_id from releases r
    where r.app_id = a.id and r.channel = 'production' and r.state = 'released' order by r.position desc limit 1) live on true
  join versions v on v.id = live.version_id
  join lateral (select (envelope::jsonb->>'signed')::jsonb->'app' as app from statements s
    where s.app_id = a.id order by s.sequence desc limit 1) s on true
  where a.id > $4 and not exists (select 1 from revocations r where r.app_id = a.id and (r.versions is null or v.version_code = any(r.versions)))
    and ($1 = '' or to_tsvector('simple', s.app->>'name' || ' ' || coalesce(v.manifest->>'description', '')) @@ plainto_tsquery('simple', $1)
      or s.app->>'name' ilike '%' || $2 || '%')
    and ($3 = '' or v.manifest->'categories' ? $3)
  order by a.id limit ${PAGE + 1}`;

/** What everyone may find: mini-apps with a release, by id, a page at a time. */
export function catalogueRoutes({ db }: Registry): Hono<Env> {
  return new Hono<Env>().get("/v1/catalogue", async (c) => {
    const { q, category, after } = readQuery(c, catalogueQuerySchema);
    const pattern = q.replace(/[\\%_]/g, "\\$&");
    const rows = await db.query<Row>(ON_OFFER, [q, pattern, category, after]);
    const page = rows.slice(0, PAGE);
    const next = rows.length > PAGE ? (page.at(-1)?.id ?? null) : null;
    return c.json({ miniApps: page.map(describeEntry), next } satisfies Catalogue);
  });
}

function describeEntry({ id, name, publisher, manifest, icon }: Row): Catalogue["miniApps"][number] {
  return {
    id,
    name,
    description: manifest.description ?? "",
    categories: [...(manifest.categories ?? [])],
    color: manifest.color ?? null,
    publisher,
    iconUrl: icon === null ? null : `/cdn/artifacts/${icon}`,
    statement: `/cdn/meta/apps/${id}.json`,
  };
}

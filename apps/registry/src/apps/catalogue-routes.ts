import { Hono } from "hono";
import type { Env } from "../http/context.ts";
import type { Registry } from "../registry.ts";

type Row = {
  readonly id: string;
  readonly publisher: string;
  readonly manifest: Listing;
  readonly icon: string | null;
};
type Listing = {
  readonly name: string;
  readonly description?: string;
  readonly color?: string;
  readonly categories?: readonly string[];
};

const RELEASED = `select distinct on (a.id) a.id, t.name as publisher, v.manifest,
    (select sha256 from version_files f where f.version_id = v.id and f.path = v.manifest->>'icon') as icon
  from apps a join teams t on t.id = a.team_id join versions v on v.app_id = a.id
  where v.state = 'released'
    and ($1 = '' or to_tsvector('simple', v.manifest->>'name' || ' ' || coalesce(v.manifest->>'description', '')) @@ plainto_tsquery('simple', $1)
      or v.manifest->>'name' ilike '%' || $2 || '%')
    and ($3 = '' or v.manifest->'categories' ? $3)
  order by a.id, v.version_code desc limit 200`;

/** What everyone may find: mini-apps with a release. */
export function catalogueRoutes({ db }: Registry): Hono<Env> {
  return new Hono<Env>().get("/v1/catalogue", async (c) => {
    const query = (c.req.query("q") ?? "").slice(0, 100);
    const pattern = query.replace(/[\\%_]/g, "\\$&");
    const rows = await db.query<Row>(RELEASED, [
      query,
      pattern,
      (c.req.query("category") ?? "").slice(0, 40),
    ]);
    const miniApps = rows.map(({ id, publisher, manifest, icon }) => ({
      id,
      name: manifest.name,
      description: manifest.description ?? "",
      categories: manifest.categories ?? [],
      color: manifest.color ?? null,
      publisher,
      iconUrl: icon === null ? null : `/cdn/artifacts/${icon}`,
      statement: `/cdn/meta/apps/${id}.json`,
    }));
    return c.json({ miniApps });
  });
}

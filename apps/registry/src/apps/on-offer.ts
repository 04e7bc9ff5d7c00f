import type { ListingContent } from "@atoll/distribution/registry";
import type { Manifest } from "@atoll/protocol";
import type { Database } from "../database/database.ts";

/** A mini-app that everyone may open. Name, publisher and icon are those of its newest signed statement, which hosts will check them against. */
export type OfferRow = {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly publisher_id: string;
  readonly icon: string | null;
  /** Of the version that was released last. Versions that came in long ago may lack fields of today. */
  readonly manifest: Partial<Manifest>;
  /** What a reviewer let through; null for a mini-app that says no more than its manifest. */
  readonly listing: ListingContent | null;
};

export type OfferQuery = {
  readonly q?: string;
  readonly category?: string;
  /** Id of the last mini-app of the page before. */
  readonly after?: string;
  readonly id?: string;
  readonly limit: number;
};

/** With a release for everyone that no revocation takes back. */
const ON_OFFER = `select a.id, v.manifest, l.published as listing, s.app->>'name' as name, s.app->'publisher'->>'name' as publisher,
    s.app->'publisher'->>'id' as publisher_id, s.app->>'iconSha256' as icon
  from apps a
  join lateral (select version_id from releases r
    where r.app_id = a.id and r.channel = 'production' and r.state = 'released' order by r.position desc limit 1) live on true
  join versions v on v.id = live.version_id
  join lateral (select (envelope::jsonb->>'signed')::jsonb->'app' as app from statements s
    where s.app_id = a.id order by s.sequence desc limit 1) s on true
  left join listings l on l.app_id = a.id
  where a.id > $4 and ($5 = '' or a.id = $5)
    and not exists (select 1 from revocations r where r.app_id = a.id and (r.versions is null or v.version_code = any(r.versions)))
    and ($1 = '' or to_tsvector('simple', s.app->>'name' || ' ' || coalesce(v.manifest->>'description', '')) @@ plainto_tsquery('simple', $1)
      or s.app->>'name' ilike '%' || $2 || '%'
      or jsonb_to_tsvector('simple', coalesce(l.published->'locales', '{}'), '["string"]') @@ plainto_tsquery('simple', $1))
    and ($3 = '' or v.manifest->'categories' ? $3 or l.published->>'category' = $3)
  order by a.id limit $6`;

/** Mini-apps on offer, by id. */
export async function findOnOffer(
  db: Database,
  { q = "", category = "", after = "", id = "", limit }: OfferQuery,
): Promise<OfferRow[]> {
  const pattern = q.replace(/[\\%_]/g, "\\$&");
  return db.query<OfferRow>(ON_OFFER, [q, pattern, category, after, id, limit]);
}

/** Where the catalogue lists a mini-app, the best first. */
export function categoriesOf({ manifest, listing }: Pick<OfferRow, "manifest" | "listing">): string[] {
  const own = listing?.category ?? undefined;
  return [...new Set([...(own === undefined ? [] : [own]), ...(manifest.categories ?? [])])];
}

import type { MiniAppPage } from "@atoll/distribution/registry";
import { AtollError, permissionId } from "@atoll/protocol";
import { categoriesOf, findOnOffer } from "../apps/on-offer.ts";
import type { OfferRow } from "../apps/on-offer.ts";
import type { Database } from "../database/database.ts";
import { listingTextsIn, localizedIn } from "./listing-texts.ts";

type VersionRow = {
  readonly version_name: string;
  readonly version_code: number;
  readonly created_at: Date;
  readonly state: "released" | "superseded" | "rolled_back" | "revoked";
  readonly bytes: number;
};
type ImageRow = { readonly sha256: string; readonly width: number; readonly height: number };

/** What a device keeps of a version: its script, its manifest and its assets, as its content index lists them. */
const VERSIONS = `select v.version_name, v.version_code, r.created_at, r.state,
    (select coalesce(sum(f.bytes), 0)::int from version_files f where f.version_id = v.id
      and (f.path in ('main.jsbundle', 'manifest.json') or f.path like 'assets/%')) as bytes
  from releases r join versions v on v.id = r.version_id
  where r.app_id = $1 and r.channel = 'production' order by r.position desc limit 50`;

const WITHDRAWN = `select coalesce((select (envelope::jsonb->>'signed')::jsonb->'app'->>'name' from statements s
    where s.app_id = a.id order by s.sequence desc limit 1), a.name) as name
  from apps a where a.id = $1 and exists (select 1 from releases r where r.app_id = a.id and r.channel = 'production')`;

/** A mini-app as everyone may read of it, in the language nearest to `locale`. Throws NOT_FOUND for one that was never offered. */
export async function readMiniAppPage(db: Database, id: string, locale: string): Promise<MiniAppPage> {
  const [offer] = await findOnOffer(db, { id, limit: 1 });
  if (offer !== undefined) return describeAvailable(db, offer, locale);
  const [gone] = await db.query<{ name: string }>(WITHDRAWN, [id]);
  if (gone !== undefined) return { state: "withdrawn", id, name: gone.name };
  throw new AtollError("NOT_FOUND", "There is no mini-app of this id in the catalogue. Check the address.");
}

async function describeAvailable(db: Database, row: OfferRow, wanted: string): Promise<MiniAppPage> {
  const { id, name, publisher, publisher_id, icon, manifest, listing } = row;
  const { shortDescription: _, screenshots, ...texts } = listingTextsIn(row, wanted);
  const links = manifest.links ?? {};
  return {
    state: "available",
    id,
    name,
    publisher: { id: publisher_id, name: publisher },
    color: manifest.color ?? null,
    iconUrl: icon === null ? null : `/cdn/artifacts/${icon}`,
    statement: `/cdn/meta/apps/${id}.json`,
    ageRating: {
      minimum: manifest.ageRating?.minimum ?? 4,
      descriptors: [...(manifest.ageRating?.descriptors ?? [])],
    },
    categories: categoriesOf(row),
    listing: {
      ...texts,
      locales: [...texts.locales],
      keywords: [...texts.keywords],
      supportUrl: listing?.supportUrl ?? links.support ?? null,
      privacyUrl: listing?.privacyUrl ?? links.privacyPolicy ?? null,
      termsUrl: links.terms ?? null,
      screenshots: await picturesOf(db, id, screenshots),
    },
    versions: (await db.query<VersionRow>(VERSIONS, [id])).map((version) => ({
      version: { name: version.version_name, code: version.version_code },
      releasedAt: version.created_at.toISOString(),
      bytes: version.bytes,
      state: version.state,
    })),
    ...describeAccess(manifest, texts.locale),
  };
}

/** What a mini-app may reach, with its creator's reasons in a language. */
function describeAccess(manifest: OfferRow["manifest"], locale: string) {
  const reasons = localizedIn(manifest, locale)?.reasons ?? {};
  const reasonFor = (key: string, otherwise: string) =>
    Object.hasOwn(reasons, key) ? (reasons[key] ?? otherwise) : otherwise;
  const { permissions = [], scopes = [], network, dataUse = [] } = manifest;
  return {
    permissions: permissions.map((each) => ({
      id: permissionId(each),
      reason: reasonFor(permissionId(each), each.reason),
      required: each.required,
    })),
    scopes: scopes.map(({ name, reason }) => ({ name, reason: reasonFor(name, reason) })),
    network: {
      domains: [...(network?.allowedDomains ?? [])],
      reason: reasonFor("network", network?.reason ?? "") || null,
    },
    dataUse: dataUse.map(({ data, purposes, linked, shared }) => ({
      data,
      purposes: [...purposes],
      linked,
      shared,
    })),
  };
}

async function picturesOf(db: Database, appId: string, screenshots: readonly string[]) {
  const rows = await db.query<ImageRow>(
    "select sha256, width, height from listing_images where app_id = $1 and sha256 = any($2)",
    [appId, screenshots],
  );
  return screenshots.flatMap((sha256) => {
    const image = rows.find((row) => row.sha256 === sha256);
    return image === undefined
      ? []
      : [{ url: `/cdn/artifacts/${sha256}`, width: image.width, height: image.height }];
  });
}

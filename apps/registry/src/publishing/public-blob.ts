import type { Registry } from "../registry.ts";
import type { Encoding } from "./content-headers.ts";

/** A published file, packed as the request takes it. */
export type PublicBlob = { readonly encoding: Encoding; readonly bytes: Uint8Array };

type Row = { readonly encoding: "br" | "gzip" | null; readonly packed_sha256: string | null };

/** Screenshots of a mini-app that was taken back as a whole go with it. */
const FIND = `select e.encoding, e.packed_sha256 from (select $1::text as sha256) p left join encodings e on e.sha256 = p.sha256
  where exists (select 1 from public_blobs b where b.sha256 = p.sha256)
    or exists (select 1 from listing_images i where i.sha256 = p.sha256 and i.public
      and not exists (select 1 from revocations r where r.app_id = i.app_id and r.versions is null))`;

/** The bytes of a digest. Security: only of those that a signed statement or an approved listing has named; undefined for all others, stored or not. */
export async function readPublicBlob(
  { db, blobs }: Registry,
  sha256: string,
  choose: (offered: readonly Encoding[]) => Encoding,
): Promise<PublicBlob | undefined> {
  const rows = await db.query<Row>(FIND, [sha256]);
  if (rows.length === 0) return undefined;
  const packed = rows.flatMap(({ encoding, packed_sha256 }) =>
    encoding === null || packed_sha256 === null ? [] : [{ encoding, packed_sha256 }],
  );
  const encoding = choose(packed.map((row) => row.encoding));
  const chosen = packed.find((row) => row.encoding === encoding);
  const bytes = chosen === undefined ? undefined : await blobs.get(chosen.packed_sha256);
  if (bytes !== undefined) return { encoding, bytes };
  const plain = await blobs.get(sha256);
  return plain === undefined ? undefined : { encoding: "identity", bytes: plain };
}

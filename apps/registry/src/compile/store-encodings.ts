import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Registry } from "../registry.ts";

/** Both run on threads of Node's own. */
const PACK = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/** Packed forms that save less than this are not worth keeping. */
const WORTH = 0.95;

/** Stores bytes packed for the way, once, where packing makes them smaller. */
export async function storeEncodings({ db, blobs }: Registry, bytes: Uint8Array): Promise<void> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  for (const encoding of ["br", "gzip"] as const) {
    const there = await db.query("select 1 from encodings where sha256 = $1 and encoding = $2", [
      sha256,
      encoding,
    ]);
    if (there.length > 0) continue;
    const packed = await PACK[encoding](bytes);
    if (packed.length > bytes.length * WORTH) continue;
    await db.query(
      "insert into encodings (sha256, encoding, packed_sha256) values ($1, $2, $3) on conflict do nothing",
      [sha256, encoding, await blobs.put(packed)],
    );
  }
}

import { hashSecret } from "../accounts/secrets.ts";
import type { Registry } from "../registry.ts";
import { LINK_IS_OPEN } from "../releases/link-access.ts";

/** A file of a development link while it lasts. Security: a link opens the files of its own version, and who may open it is looked up each time. */
export async function readDevelopmentFile(
  { db, blobs, clock }: Registry,
  { token, sha256 }: { readonly token: string; readonly sha256: string },
): Promise<Uint8Array | undefined> {
  const rows = await db.query(
    `select 1 from development_links l join versions v on v.id = l.version_id join apps a on a.id = v.app_id
     where l.token_hash = $1 and l.expires_at > $2 and $3 = any(l.sha256) and ${LINK_IS_OPEN}`,
    [hashSecret(token), new Date(clock.now()), sha256],
  );
  return rows.length === 0 ? undefined : blobs.get(sha256);
}

import { hashSecret } from "../accounts/secrets.ts";
import { contentIndex, storedFiles } from "../compile/content-index.ts";
import type { Database } from "../database/database.ts";
import type { Registry } from "../registry.ts";
import { randomBytes } from "node:crypto";

export type SignedLink = {
  readonly versionId: string;
  readonly userId: string;
  readonly purpose: "development" | "review";
  readonly expiresAt: Date;
  /** What else happens as it is made: room for it, an entry in the log. */
  prepare(tx: Database): Promise<void>;
};

/**
 * Makes a link to one version for one person, and gives its statement, signed by the preview key: no host trusts it outside of developer
 * mode and review. Throws UNAVAILABLE, BUNDLE_FAILED.
 */
export async function makeSignedLink(registry: Registry, link: SignedLink): Promise<string> {
  const { db, blobs, signer } = registry;
  const { versionId, userId, purpose, expiresAt } = link;
  // Lower-case hex: it is part of a path of the content host.
  const token = randomBytes(32).toString("hex");
  const place = `/cdn/development/${token}`;
  const files = await storedFiles(db, versionId);
  const index = contentIndex(files, place);
  const content = Buffer.from(index.text);
  const sha256 = await blobs.put(content);
  const main = files.filter(({ path }) => path === "main.jsbundle");
  const digests = [...main, ...index.files].map((file) => file.sha256).concat(sha256);
  await db.transaction(async (tx) => {
    await link.prepare(tx);
    await tx.query(
      "insert into development_links (token_hash, version_id, user_id, content_sha256, content_bytes, sha256, expires_at, purpose) values ($1, $2, $3, $4, $5, $6, $7, $8)",
      [hashSecret(token), versionId, userId, sha256, content.length, digests, expiresAt, purpose],
    );
  });
  return signer.signDevelopment(hashSecret(token), place);
}

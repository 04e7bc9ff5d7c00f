import { AtollError } from "@atoll/protocol";
import type { Database } from "../database/database.ts";
import { readKeys } from "./key-folder.ts";
import type { StoredKey } from "./key-folder.ts";
import type { SigningContext } from "./signing-context.ts";

/** How long verifiers may keep the set of keys; a new key signs only once everyone may have seen it. */
export const KEYS_MAX_AGE_SECONDS = 300;
/** How long a session token counts. */
export const TOKEN_SECONDS = 600;

const NEW_MS = 2 * KEYS_MAX_AGE_SECONDS * 1000;

/** The key that session tokens are signed by now: the newest that verifiers have had time to fetch. Throws SIGNING_KEY_AWAY. */
export async function sessionKey({ keys: { folder }, clock }: SigningContext): Promise<StoredKey> {
  const keys = (await readKeys(folder)).filter(({ role }) => role === "jwt");
  const settled = keys.findLast(({ createdAt }) => Date.parse(createdAt) <= clock.now() - NEW_MS);
  const key = settled ?? keys[0];
  if (key !== undefined) return key;
  throw new AtollError("SIGNING_KEY_AWAY", "The jwt key is not in the key folder. Bring it back.");
}

/**
 * Stores the public halves of the folder's keys, and takes back those whose file was removed. A key that was replaced stays until its
 * file is removed: what it signed is checked until it ends.
 */
export async function publishSessionKeys({ db, keys: { folder } }: SigningContext): Promise<void> {
  const keys = (await readKeys(folder)).filter(({ role }) => role === "jwt");
  await db.transaction(async (tx) => {
    for (const { id, publicKey, createdAt } of keys) {
      await tx.query(
        "insert into session_keys (kid, public_key, created_at) values ($1, $2, $3) on conflict do nothing",
        [id, publicKey, createdAt],
      );
    }
    await tx.query("delete from session_keys where not (kid = any($1::text[]))", [keys.map(({ id }) => id)]);
  });
}

/** A key as RFC 8037 writes it. */
export type SessionJwk = {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
  readonly kid: string;
  readonly alg: "EdDSA";
  readonly use: "sig";
};

/** The keys that session tokens are checked by, newest first. */
export async function readSessionKeys(db: Database): Promise<readonly SessionJwk[]> {
  const rows = await db.query<{ kid: string; public_key: string }>(
    "select kid, public_key from session_keys order by created_at desc limit 20",
  );
  return rows.map(({ kid, public_key }) => ({
    kty: "OKP",
    crv: "Ed25519",
    x: public_key,
    kid,
    alg: "EdDSA",
    use: "sig",
  }));
}

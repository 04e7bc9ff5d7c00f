import { createHash, createPrivateKey, createPublicKey, randomBytes, sign, verify } from "node:crypto";
import { toBase64Url } from "../metadata/base64url.ts";
import type { Ed25519Verify, SigningKey } from "../metadata/envelope.ts";

/** DER that stands before a raw seed (PKCS #8) and before a raw public key (SPKI). Source: RFC 8410. */
const PRIVATE = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC = Buffer.from("302a300506032b6570032100", "hex");

/** Verifies by Node's own OpenSSL. */
export const verifyEd25519: Ed25519Verify = async (publicKey, message, signature) => {
  try {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: "der", type: "spki" });
    return publicKey.length === 32 && verify(null, message, key, signature);
  } catch {
    return false;
  }
};

/** The signing key of a seed of 32 bytes. */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: "der", type: "pkcs8" });
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(PUBLIC.length);
  return {
    id: keyId(raw),
    publicKey: toBase64Url(raw),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

/** A new seed of 32 bytes. */
export function newSeed(): Uint8Array {
  return randomBytes(32);
}

/** A key's id: the SHA-256 of its raw public key, in lower-case hex. */
export function keyId(publicKey: Uint8Array): string {
  return createHash("sha256").update(publicKey).digest("hex");
}

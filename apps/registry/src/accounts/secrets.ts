import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits that nobody can guess, fit for a header or an address. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(32).toString("base64url");
}

/** A new id. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString("hex")}`;
}

/** Security: secrets are stored as their digest only; they are random, so no salt is needed. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

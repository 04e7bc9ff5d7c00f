import { verifyAsync } from "@noble/ed25519";
import type { Ed25519Verify } from "../metadata/envelope.ts";

/** Verifies in JavaScript, where the browser knows no Ed25519. Strict: RFC 8032, no small-order keys. */
export const verifyByNoble: Ed25519Verify = async (publicKey, message, signature) => {
  try {
    return await verifyAsync(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

/** A verifier by the browser's own Ed25519 and, in browsers that have none, by `fallback`. */
export function createEd25519Verify(
  subtle: Pick<SubtleCrypto, "importKey" | "verify">,
  fallback: Ed25519Verify,
): Ed25519Verify {
  return async (publicKey, message, signature) => {
    try {
      const key = await subtle.importKey("raw", publicKey.slice(), "Ed25519", false, ["verify"]);
      return await subtle.verify("Ed25519", key, signature.slice(), message.slice());
    } catch (error) {
      // Only "I do not know this algorithm" leads to the fallback; a key or signature that is refused stays refused.
      const isUnknown = error instanceof Error && error.name === "NotSupportedError";
      return isUnknown ? fallback(publicKey, message, signature) : false;
    }
  };
}

/** Verifies by WebCrypto, else by @noble/ed25519. */
export const verifyEd25519: Ed25519Verify = (...signed) =>
  createEd25519Verify(crypto.subtle, verifyByNoble)(...signed);

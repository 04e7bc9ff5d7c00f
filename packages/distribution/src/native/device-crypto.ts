import { hashes } from "@noble/ed25519";
import type { Sha256 } from "../client/rollout.ts";
import type { Ed25519Verify } from "../metadata/envelope.ts";
import { verifyByNoble } from "../web/ed25519.ts";

/** Port: a digest by the platform's own code. In JavaScript on Hermes, hashing a megabyte takes a second. */
export type Digest = (algorithm: "SHA-256" | "SHA-512", bytes: Uint8Array) => Promise<ArrayBuffer>;

export type DeviceCrypto = { readonly sha256: Sha256; readonly verify: Ed25519Verify };

/** Cryptography of the release client where there is no WebCrypto: digests by the platform, Ed25519 by noble over them. */
export function createDeviceCrypto(digest: Digest): DeviceCrypto {
  // noble keeps its digest in this one place.
  hashes.sha512Async = async (message) => new Uint8Array(await digest("SHA-512", message));
  return {
    verify: verifyByNoble,
    sha256: async (bytes) => {
      const hash = new Uint8Array(await digest("SHA-256", bytes.slice()));
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
  };
}

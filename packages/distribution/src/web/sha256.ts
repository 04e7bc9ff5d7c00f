import type { Sha256 } from "../client/rollout.ts";

/** SHA-256 by WebCrypto, which browsers offer on https and on localhost. */
export const sha256: Sha256 = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

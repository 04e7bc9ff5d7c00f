import { hashes, verify } from "@noble/ed25519";
import { sha512 } from "@noble/hashes/sha2.js";
import type { BuildStatement } from "../../contract.ts";

// A page on the local network has no crypto.subtle, because it came by http: JavaScript does its work.
hashes.sha512 = sha512;

/** The key of a page's address, base64url; null when it has none that could be one. */
export function keyInFragment(fragment: string): string | null {
  return /(?:^#|&)key=([A-Za-z0-9_-]{43})(?:&|$)/.exec(fragment)?.[1] ?? null;
}

/**
 * A statement that the key signed; null when it did not.
 * Security: on the local network anyone can answer in the server's place. What is opened is what the terminal's key signed.
 */
export function checkStatement(text: string, signature: string, publicKey: string): BuildStatement | null {
  try {
    const signed = verify(bytesOf(signature), new TextEncoder().encode(text), bytesOf(publicKey), {
      zip215: false,
    });
    return signed ? (JSON.parse(text) as BuildStatement) : null;
  } catch {
    return null;
  }
}

function bytesOf(base64url: string): Uint8Array {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

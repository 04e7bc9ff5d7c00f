import { fromBase64Url, isCanonicalBase64Url } from "./base64url.ts";

/**
 * y-coordinates, in lower-case hex and with the sign bit cleared, of the points of Ed25519 whose order is 8 or less, in each of their
 * encodings. Source: RFC 7748 curve, as blocked by libsodium's `ge25519_has_small_order`.
 */
const SMALL_ORDER = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]);

/** True for a public key of small order: under such a key one signature fits every message, and libraries differ in whether they refuse it. */
function isSmallOrderKey(publicKey: Uint8Array): boolean {
  const hex = Array.from(publicKey, (byte, index) => (index === 31 ? byte & 0x7f : byte))
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return SMALL_ORDER.has(hex);
}

/** True for base64url of 32 bytes that can be a trusted public key. */
export function isUsablePublicKey(text: string): boolean {
  if (!isCanonicalBase64Url(text)) return false;
  const bytes = fromBase64Url(text);
  return bytes.length === 32 && !isSmallOrderKey(bytes);
}

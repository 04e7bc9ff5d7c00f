const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Two digits for every 12 bits: half the steps of digit by digit. */
const PAIRS = Array.from(
  { length: 4096 },
  (_, bits) => (ALPHABET[bits >> 6] ?? "") + (ALPHABET[bits & 63] ?? ""),
);
/** Bytes encoded at a time, so that the strings in the making stay short; a multiple of 3. */
const CHUNK = 12_288;

/** Bytes as base64 with padding. Written here because not every engine a host runs on has an encoder for bytes. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) text += encodeChunk(bytes.subarray(at, at + CHUNK));
  return text;
}

function encodeChunk(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = "";
  for (let at = 0; at < whole; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += (PAIRS[bits >> 12] ?? "") + (PAIRS[bits & 4095] ?? "");
  }
  return text + encodeRest(bytes.subarray(whole));
}

function encodeRest(rest: Uint8Array): string {
  const [first, second] = rest;
  if (first === undefined) return "";
  const bits = (first << 16) | ((second ?? 0) << 8);
  const digits = (PAIRS[bits >> 12] ?? "") + (PAIRS[bits & 4095] ?? "");
  return second === undefined ? `${digits.slice(0, 2)}==` : `${digits.slice(0, 3)}=`;
}

import type { BlobContent } from "@atoll/capabilities";

/** Bytes that are turned to text at once: more would overflow the stack of a call's arguments. */
const CHUNK_BYTES = 0x2000;

/** Makes an address that the platform's Image draws. Devices take the bytes in the address itself, so nothing is held. */
export function createImageUri(content: BlobContent): { readonly uri: string; release(): void } {
  let binary = "";
  for (let start = 0; start < content.bytes.length; start += CHUNK_BYTES) {
    binary += String.fromCharCode(...content.bytes.subarray(start, start + CHUNK_BYTES));
  }
  return { uri: `data:${content.type};base64,${btoa(binary)}`, release: () => undefined };
}

import { copyBytes, isArrayBuffer } from "../encoding/bytes.ts";
import { encodeUtf8 } from "../encoding/utf8.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { Blob, blobBytes } from "../fetch/blob.ts";

/** A message as it crosses the bridge. */
export type WireMessage = { readonly text: string } | { readonly base64: string };

/** A message that waits to be sent, copied, and how many bytes it has. */
export type Unsent = { readonly message: WireMessage; readonly bytes: number };

/** What `send` was given. */
export function toUnsent(data: unknown): Unsent {
  const isBytes = data instanceof Blob || ArrayBuffer.isView(data) || isArrayBuffer(data);
  if (!isBytes) {
    const text = String(data);
    return { message: { text }, bytes: encodeUtf8(text).length };
  }
  const bytes = data instanceof Blob ? blobBytes(data) : copyBytes(data);
  return { message: { base64: encodeBase64(bytes) }, bytes: bytes.length };
}

/** What a message event holds. */
export function fromWire(message: WireMessage, binaryType: string): unknown {
  if ("text" in message) return message.text;
  const bytes = decodeBase64(message.base64);
  return binaryType === "arraybuffer" ? bytes.buffer : new Blob([bytes]);
}

/** The most that one call carries; messages of the bridge hold 1 MiB. */
const CALL_BYTES = 256 * 1024;
const CALL_MESSAGES = 64;

/** How many of these go into the next call: one at least. */
export function countOfCall(unsent: readonly Unsent[]): number {
  let count = 0;
  for (let bytes = 0; count < unsent.length && count < CALL_MESSAGES; count++) {
    bytes += unsent[count]?.bytes ?? 0;
    if (count > 0 && bytes > CALL_BYTES) break;
  }
  return count;
}

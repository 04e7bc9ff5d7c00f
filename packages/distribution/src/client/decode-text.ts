import { AtollError } from "@atoll/protocol";

/** Text of bytes that are UTF-8 to the letter. Throws METADATA_INVALID. Security: a byte-order mark stays, so that parsers refuse it. */
export function decodeText(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AtollError("METADATA_INVALID", `${what} is not UTF-8 text. Ask the registry's operator.`, {
      cause,
    });
  }
}

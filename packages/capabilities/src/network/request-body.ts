import { AtollError } from "@atoll/protocol";
import { NETWORK_LIMITS } from "./schema.ts";

/** The bytes of a request's body. Throws INVALID_ARGUMENT for bad base64, QUOTA_EXCEEDED above the limit. */
export function decodeRequestBody(
  body: string | undefined,
  encoding: "utf8" | "base64",
): Uint8Array | undefined {
  if (body === undefined) return undefined;
  const bytes = encoding === "utf8" ? new TextEncoder().encode(body) : decodeBase64(body);
  if (bytes.length <= NETWORK_LIMITS.requestBytes) return bytes;
  throw new AtollError(
    "QUOTA_EXCEEDED",
    `The body holds ${bytes.length} bytes of at most ${NETWORK_LIMITS.requestBytes}. Send it in parts.`,
    { data: { usage: bytes.length, quota: NETWORK_LIMITS.requestBytes } },
  );
}

/** The bytes of base64. Throws INVALID_ARGUMENT. */
export function decodeBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new AtollError("INVALID_ARGUMENT", "The body is not base64.", { cause });
  }
}

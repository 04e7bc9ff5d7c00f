import type { RequestContext } from "../http/context.ts";
import { isRefusedUse } from "../publishing/content-headers.ts";
import type { StoredImage } from "./listing-images.ts";

/**
 * Answers with a picture that is not public yet, at the portal's own name. Security: its type is the one that its bytes have, it is drawn
 * in a page or fetched and nothing else, and opened by itself it may do nothing.
 */
export function sendImage(c: RequestContext, { type, bytes }: StoredImage): Response {
  if (isRefusedUse({ "sec-fetch-dest": c.req.header("sec-fetch-dest") }))
    return c.text("A picture is not to be run, framed or opened.\n", 403);
  return c.body(Uint8Array.from(bytes), 200, {
    "content-type": type,
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, max-age=3600, immutable",
  });
}

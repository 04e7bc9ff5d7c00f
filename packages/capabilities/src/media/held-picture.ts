import { AtollError } from "@atoll/protocol";
import type { BlobStore } from "../provider.ts";
import { readPictureHeader } from "./picture-header.ts";

/** The bytes of a picture that a mini-app holds. Throws INVALID_ARGUMENT for an id that is none of its session, or of something else. */
export function heldPicture(blobs: BlobStore, id: number): Uint8Array {
  const content = blobs.get(id);
  // Security: by its bytes, since the type of a blob may be what a server said.
  if (content !== undefined && readPictureHeader(content.bytes) !== undefined) return content.bytes;
  const why = content === undefined ? "is none of this session, or was released" : "is no picture";
  throw new AtollError("INVALID_ARGUMENT", `The blob ${id} ${why}. Pass a photo that the platform gave you.`);
}

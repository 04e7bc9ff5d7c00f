import { AtollError } from "@atoll/protocol";
import type { MethodResult } from "@atoll/protocol";
import type { BlobStore } from "../provider.ts";
import type { EncodedPhoto, PhotoCodec } from "./photo-codec.ts";
import { readPictureHeader } from "./picture-header.ts";
import type { PictureHeader } from "./picture-header.ts";
import { PHOTO_LIMITS } from "./schema.ts";
import type { MediaSchema } from "./schema.ts";
import { readTakenAt } from "./taken-at.ts";

/** A photo as a mini-app gets it. */
export type Photo = MethodResult<MediaSchema["methods"]["getPhotos"]>[number];

export type PrepareOptions = {
  readonly codec: PhotoCodec;
  readonly maxDimension: number;
  readonly blobs: BlobStore;
};

/** Turns a chosen file into a photo: checked, drawn anew, kept as a blob. Throws QUOTA_EXCEEDED or HOST_ERROR. */
export async function preparePhoto(file: Blob, options: PrepareOptions): Promise<Photo> {
  if (file.size > PHOTO_LIMITS.bytes) throw tooBig(file.size, PHOTO_LIMITS.bytes, "bytes");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const photo = await redrawPicture(bytes, options);
  const takenAt = photo.from === "image/jpeg" ? readTakenAt(bytes) : undefined;
  const { width, height, type } = photo;
  const blob = options.blobs.put({ bytes: photo.bytes, type });
  return { blob, width, height, type, ...(takenAt !== undefined && { takenAt }) };
}

/** Draws a picture anew, whatever it came as (`from`). Throws QUOTA_EXCEEDED for one that is too large, HOST_ERROR for what is none. */
export async function redrawPicture(
  bytes: Uint8Array,
  options: Pick<PrepareOptions, "codec" | "maxDimension">,
): Promise<EncodedPhoto & { readonly from: PictureHeader["type"] }> {
  if (bytes.length > PHOTO_LIMITS.bytes) throw tooBig(bytes.length, PHOTO_LIMITS.bytes, "bytes");
  const header = readPictureHeader(bytes);
  if (header === undefined) throw notAPhoto();
  const pixels = header.width * header.height;
  if (pixels > PHOTO_LIMITS.pixels) throw tooBig(pixels, PHOTO_LIMITS.pixels, "pixels");
  // Security: only pixels go on. EXIF with its place, thumbnails, XMP, comments and bytes behind the picture stay behind.
  return { ...(await drawAnew(bytes, header, options)), from: header.type };
}

async function drawAnew(
  bytes: Uint8Array,
  header: PictureHeader,
  options: Pick<PrepareOptions, "codec" | "maxDimension">,
): Promise<EncodedPhoto> {
  try {
    return await options.codec(bytes, header, options.maxDimension);
  } catch (cause) {
    throw notAPhoto(cause);
  }
}

function tooBig(usage: number, quota: number, unit: string): AtollError {
  return new AtollError(
    "QUOTA_EXCEEDED",
    `A photo has ${usage} ${unit} of at most ${quota}. Choose a smaller one.`,
    {
      data: { usage, quota },
    },
  );
}

function notAPhoto(cause?: unknown): AtollError {
  const message = "A file is not a JPEG, PNG, WebP or GIF picture that can be read. Choose another.";
  return new AtollError("HOST_ERROR", message, { data: { reason: "format" }, cause });
}

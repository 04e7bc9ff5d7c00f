import { AtollError } from "@atoll/protocol";
import type { BlobStore, PartialAreaProvider } from "../provider.ts";
import { readPictureHeader } from "./picture-header.ts";
import { PHOTO_LIMITS } from "./schema.ts";
import type { MediaSchema } from "./schema.ts";

/** A picture that the device has drawn anew: no larger than was asked for, and with nothing of the original but what is seen. */
export type DrawnPicture = { readonly bytes: Uint8Array };

type Answer<T> = Promise<T | "canceled">;

export type NativeMediaOptions = {
  /** The system's picker of photos; each one chosen comes drawn anew. */
  readonly pick: (what: {
    readonly limit: number;
    readonly maxDimension: number;
  }) => Answer<readonly DrawnPicture[]>;
  /** The system's camera; the photo comes drawn anew. Rejects with PERMISSION_DENIED where the app may not use it. */
  readonly take: (what: {
    readonly facing: "back" | "front";
    readonly maxDimension: number;
  }) => Answer<DrawnPicture>;
};

/** Photos by the system's own picker and camera: the mini-app sees what the person chose, nothing else of the device. */
export function createNativeMedia({ pick, take }: NativeMediaOptions): PartialAreaProvider<MediaSchema> {
  return {
    async getPhotos({ limit, maxDimension }, { blobs, signal }) {
      const pictures = await pick({ limit, maxDimension });
      if (pictures === "canceled" || pictures.length === 0) throw canceled("chose");
      assertWanted(signal);
      return pictures.slice(0, limit).map((picture) => keep(picture, maxDimension, blobs));
    },
    async takePhoto({ facing, maxDimension }, { blobs, signal }) {
      const picture = await take({ facing, maxDimension });
      if (picture === "canceled") throw canceled("took");
      assertWanted(signal);
      return keep(picture, maxDimension, blobs);
    },
  };
}

/** Looks at the bytes themselves before they become a blob: a module's word for type and size is not enough. */
function keep({ bytes }: DrawnPicture, maxDimension: number, blobs: BlobStore) {
  const header = readPictureHeader(bytes);
  if (header === undefined || header.type === "image/gif")
    throw new AtollError("HOST_ERROR", "A file is not a picture that can be read. Choose another.");
  const { width, height, type } = header;
  if (bytes.length > PHOTO_LIMITS.bytes || Math.max(width, height) > maxDimension)
    throw new AtollError(
      "QUOTA_EXCEEDED",
      `A photo is ${width} by ${height} points and ${bytes.length} bytes. Choose a smaller one.`,
    );
  return { blob: blobs.put({ bytes, type }), width, height, type };
}

function assertWanted(signal: AbortSignal): void {
  if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
}

function canceled(verb: string): AtollError {
  return new AtollError("USER_CANCELED", `The person ${verb} no photo.`);
}

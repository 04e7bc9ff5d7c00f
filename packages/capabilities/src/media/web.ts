import { AtollError } from "@atoll/protocol";
import { askCamera, assertWanted } from "../camera/camera.ts";
import type { TakePhoto } from "../camera/camera.ts";
import type { AreaProvider, PartialAreaProvider } from "../provider.ts";
import { ensureTap } from "../web-tap.ts";
import { canvasCodec } from "./canvas-codec.ts";
import { pickFilesByInput } from "./pick-files.ts";
import type { PickFiles } from "./pick-files.ts";
import { createKeptPictures } from "./kept-pictures.ts";
import type { KeptPicturesOptions } from "./kept-pictures.ts";
import { preparePhoto } from "./prepare-photo.ts";
import type { MediaSchema } from "./schema.ts";

export type WebMediaOptions = KeptPicturesOptions & {
  readonly pickFiles?: PickFiles;
  /** The host's own camera sheet. Without it no photos are taken. */
  readonly takePhoto?: TakePhoto;
};

/** What every browser has; the rest depends on the host app. */
export type WebMediaProvider = PartialAreaProvider<MediaSchema> &
  Pick<AreaProvider<MediaSchema>, "getPhotos" | "save" | "compress">;

const ACCEPT = "image/jpeg,image/png,image/webp,image/gif";

/** Photos by the browser's file picker: the person sees everything on the device, the mini-app only what they choose. The camera is the host's. */
export function createWebMedia(options: WebMediaOptions = {}): WebMediaProvider {
  const { pickFiles = pickFilesByInput, codec = canvasCodec, takePhoto } = options;
  return {
    async getPhotos({ limit, maxDimension }, context) {
      await ensureTap(options, limit === 1 ? "Choose a photo" : "Choose photos", context);
      const files = await pickFiles({ multiple: limit > 1, accept: ACCEPT, signal: context.signal });
      if (files === "canceled") throw canceled();
      const photos = [];
      // One after the other: a decoded photo is large.
      for (const file of files.slice(0, limit)) {
        assertWanted(context.signal);
        photos.push(await preparePhoto(file, { codec, maxDimension, blobs: context.blobs }));
      }
      assertWanted(context.signal);
      return photos;
    },
    ...createKeptPictures(options),
    ...(takePhoto !== undefined && {
      async takePhoto({ facing, maxDimension }, context) {
        const shot = await askCamera(context, (shown) => takePhoto({ facing }, shown));
        // Security: drawn anew like a chosen one, whoever the sheet is of.
        return preparePhoto(shot, { codec, maxDimension, blobs: context.blobs });
      },
    }),
  };
}

function canceled(): AtollError {
  return new AtollError("USER_CANCELED", "The person chose no photo.");
}

import { AtollError } from "@atoll/protocol";
import type { AreaProvider, CallContext } from "../provider.ts";
import { ensureTap } from "../web-tap.ts";
import type { WebTapOptions } from "../web-tap.ts";
import { canvasCodec } from "./canvas-codec.ts";
import type { PhotoCodec } from "./photo-codec.ts";
import { pickFilesByInput } from "./pick-files.ts";
import type { PickFiles } from "./pick-files.ts";
import { preparePhoto } from "./prepare-photo.ts";
import type { MediaSchema } from "./schema.ts";

export type WebMediaOptions = WebTapOptions & {
  readonly pickFiles?: PickFiles;
  readonly codec?: PhotoCodec;
};

const ACCEPT = "image/jpeg,image/png,image/webp,image/gif";

/** Photos by the browser's file picker: the person sees everything on the device, the mini-app only what they choose. */
export function createWebMedia(options: WebMediaOptions = {}): AreaProvider<MediaSchema> {
  const { pickFiles = pickFilesByInput, codec = canvasCodec } = options;
  return {
    async getPhotos({ limit, maxDimension }, context) {
      await ensureTap(options, limit === 1 ? "Choose a photo" : "Choose photos", context);
      const files = await pickFiles({ multiple: limit > 1, accept: ACCEPT, signal: context.signal });
      if (files === "canceled") throw canceled();
      const photos = [];
      // One after the other: a decoded photo is large.
      for (const file of files.slice(0, limit)) {
        assertWanted(context);
        photos.push(await preparePhoto(file, { codec, maxDimension, blobs: context.blobs }));
      }
      assertWanted(context);
      return photos;
    },
  };
}

function assertWanted({ signal }: CallContext): void {
  if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
}

function canceled(): AtollError {
  return new AtollError("USER_CANCELED", "The person chose no photo.");
}

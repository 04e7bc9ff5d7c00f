import { AtollError } from "@atoll/protocol";
import type { AreaProvider, CallContext } from "../provider.ts";
import { canvasCodec } from "./canvas-codec.ts";
import type { PhotoCodec } from "./photo-codec.ts";
import { pickFilesByInput } from "./pick-files.ts";
import type { PickFiles } from "./pick-files.ts";
import { preparePhoto } from "./prepare-photo.ts";
import type { MediaSchema } from "./schema.ts";

export type WebMediaOptions = {
  /**
   * The host's own sheet with one button, for when the browser has seen no tap lately and would refuse its picker.
   * `action` is what its button says. Resolves to true within that tap, to false when the person closes the sheet or the
   * call's signal is aborted. Without it the picker is tried anyway.
   */
  readonly askForTap?: (action: string, context: CallContext) => Promise<boolean>;
  readonly pickFiles?: PickFiles;
  readonly codec?: PhotoCodec;
  /** Whether the browser has seen a tap lately; undefined where it does not tell. */
  readonly isUserActive?: () => boolean | undefined;
};

const ACCEPT = "image/jpeg,image/png,image/webp,image/gif";

/** Photos by the browser's file picker: the person sees everything on the device, the mini-app only what they choose. */
export function createWebMedia(options: WebMediaOptions = {}): AreaProvider<MediaSchema> {
  const { pickFiles = pickFilesByInput, codec = canvasCodec } = options;
  return {
    async getPhotos({ limit, maxDimension }, context) {
      await ensureTap(options, limit, context);
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

async function ensureTap(options: WebMediaOptions, limit: number, context: CallContext): Promise<void> {
  const { isUserActive = browserActivation, askForTap } = options;
  if (askForTap === undefined || isUserActive() !== false) return;
  if (!(await askForTap(limit === 1 ? "Choose a photo" : "Choose photos", context))) throw canceled();
}

function browserActivation(): boolean | undefined {
  return "userActivation" in navigator ? navigator.userActivation.isActive : undefined;
}

function assertWanted({ signal }: CallContext): void {
  if (signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
}

function canceled(): AtollError {
  return new AtollError("USER_CANCELED", "The person chose no photo.");
}

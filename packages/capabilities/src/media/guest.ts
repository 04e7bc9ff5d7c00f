import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { MediaSchema } from "./schema.ts";

/** A photo, or whatever else names a picture of this session. */
type Picture = { readonly blob: number };

/** `platform.media` of a mini-app. */
export function createMediaGuest(bridge: GuestBridge) {
  const method = createMethods<MediaSchema>(bridge, "media");
  type GetPhotos = MethodParams<MediaSchema["methods"]["getPhotos"]>;
  type TakePhoto = MethodParams<MediaSchema["methods"]["takePhoto"]>;
  type Save = MethodParams<MediaSchema["methods"]["save"]>;
  type Compress = MethodParams<MediaSchema["methods"]["compress"]>;
  return {
    /** Lets the person choose photos. Each fits `<Image source>`. Rejects with USER_CANCELED when they choose none. */
    getPhotos: method(
      "getPhotos",
      { params: (options: GetPhotos = {}) => options, result: same },
      "photos.read",
    ),
    /** Lets the person take a photo by the host's camera. Rejects with USER_CANCELED when they leave it. */
    takePhoto: method("takePhoto", { params: (options: TakePhoto = {}) => options, result: same }, "camera"),
    /** Saves a picture to the device, under a name without an ending. */
    save: method(
      "save",
      {
        params: ({ blob }: Picture, options: Omit<Save, "blob"> = {}) => ({ ...options, blob }),
        result: nothing,
      },
      "photos.write",
    ),
    /** Makes a smaller copy of a picture. */
    compress: method("compress", {
      params: ({ blob }: Picture, options: Omit<Compress, "blob"> = {}) => ({ ...options, blob }),
      result: same,
    }),
  };
}

import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, same } from "../guest/method.ts";
import type { MediaSchema } from "./schema.ts";

/** `platform.media` of a mini-app. */
export function createMediaGuest(bridge: GuestBridge) {
  const method = createMethods<MediaSchema>(bridge, "media");
  type GetPhotos = MethodParams<MediaSchema["methods"]["getPhotos"]>;
  type TakePhoto = MethodParams<MediaSchema["methods"]["takePhoto"]>;
  return {
    /** Lets the person choose photos. Each fits `<Image source>`. Rejects with USER_CANCELED when they choose none. */
    getPhotos: method(
      "getPhotos",
      { params: (options: GetPhotos = {}) => options, result: same },
      "photos.read",
    ),
    /** Lets the person take a photo by the host's camera. Rejects with USER_CANCELED when they leave it. */
    takePhoto: method("takePhoto", { params: (options: TakePhoto = {}) => options, result: same }, "camera"),
  };
}

import { createPlatform } from "@atoll/capabilities/guest";
import { bridge } from "@atoll/guest";

/** Everything a mini-app may ask of its host, by area: `platform.media.getPhotos({ limit: 1 })`. */
export const platform = createPlatform(bridge);

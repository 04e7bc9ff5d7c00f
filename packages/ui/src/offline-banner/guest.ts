import { hostComponent } from "../guest/guest-component.ts";
import type { offlineBannerSchema } from "./schema.ts";

/** Says that there is no connection, for as long as there is none. */
export const OfflineBanner = hostComponent<typeof offlineBannerSchema>("OfflineBanner");

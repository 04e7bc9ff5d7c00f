import { hostComponent } from "../guest/guest-component.ts";
import type { bannerSchema } from "./schema.ts";

/** Says something about the whole screen or a part of it, until it no longer holds. */
export const Banner = hostComponent<typeof bannerSchema>("Banner");

import { hostComponent } from "../guest/guest-component.ts";
import type { screenSchema } from "./schema.ts";

/** The whole surface: a title bar and a scrolling body. Put one at the root. */
export const Screen = hostComponent<typeof screenSchema>("Screen");

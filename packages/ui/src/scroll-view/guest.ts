import { hostComponent } from "../guest/guest-component.ts";
import type { scrollViewSchema } from "./schema.ts";

/** Scrolls what does not fit: a part of a screen, or a strip from start to end. */
export const ScrollView = hostComponent<typeof scrollViewSchema>("ScrollView");

import { hostComponent } from "../guest/guest-component.ts";
import type { dialogSchema } from "./schema.ts";

/** Asks or tells one thing over the screen. Its children are what it offers: buttons, or a field or two. */
export const Dialog = hostComponent<typeof dialogSchema>("Dialog");

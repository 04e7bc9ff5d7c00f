import { hostComponent } from "../guest/guest-component.ts";
import type { swipeRowSchema } from "./schema.ts";

/** Holds a row and, behind its end, what can be done with it. */
export const SwipeRow = hostComponent<typeof swipeRowSchema>("SwipeRow");

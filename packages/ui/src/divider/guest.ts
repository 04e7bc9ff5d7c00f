import { hostComponent } from "../guest/guest-component.ts";
import type { dividerSchema } from "./schema.ts";

/** A hairline between what is above and below, or in a Row between its neighbours. */
export const Divider = hostComponent<typeof dividerSchema>("Divider");

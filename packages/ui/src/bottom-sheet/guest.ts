import { hostComponent } from "../guest/guest-component.ts";
import type { bottomSheetSchema } from "./schema.ts";

/** Slides up from the lower edge with more to see or do. */
export const BottomSheet = hostComponent<typeof bottomSheetSchema>("BottomSheet");

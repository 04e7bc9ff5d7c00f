import { hostComponent } from "../guest/guest-component.ts";
import type { fixedBottomCTASchema } from "./schema.ts";

/** The one act of a screen, always in sight below what scrolls. */
export const FixedBottomCTA = hostComponent<typeof fixedBottomCTASchema>("FixedBottomCTA");

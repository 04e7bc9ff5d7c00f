import { hostComponent } from "../guest/guest-component.ts";
import type { actionSheetSchema } from "./schema.ts";

/** Offers a few things to do, and a way out. */
export const ActionSheet = hostComponent<typeof actionSheetSchema>("ActionSheet");

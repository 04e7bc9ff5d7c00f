import { hostComponent } from "../guest/guest-component.ts";
import type { tooltipSchema } from "./schema.ts";

/** Says a few more words about the control that it holds. */
export const Tooltip = hostComponent<typeof tooltipSchema>("Tooltip");

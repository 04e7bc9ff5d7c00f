import { hostComponent } from "../guest/guest-component.ts";
import type { chartSchema } from "./schema.ts";

/** Numbers as lines, bars or areas, with axes. */
export const Chart = hostComponent<typeof chartSchema>("Chart");

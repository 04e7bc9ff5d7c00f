import { hostComponent } from "../guest/guest-component.ts";
import type { gridSchema } from "./schema.ts";

/** Children in columns of equal width. */
export const Grid = hostComponent<typeof gridSchema>("Grid");

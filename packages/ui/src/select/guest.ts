import { valueComponent } from "../guest/value-component.ts";
import type { selectSchema } from "./schema.ts";

/** One of many options, chosen from a sheet over the screen. */
export const Select = valueComponent<typeof selectSchema>("Select");

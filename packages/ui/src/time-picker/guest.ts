import { valueComponent } from "../guest/value-component.ts";
import type { timePickerSchema } from "./schema.ts";

/** A time of day, chosen from a sheet over the screen. */
export const TimePicker = valueComponent<typeof timePickerSchema>("TimePicker");

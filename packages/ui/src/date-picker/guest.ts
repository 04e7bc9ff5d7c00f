import { valueComponent } from "../guest/value-component.ts";
import type { datePickerSchema } from "./schema.ts";

/** A day, chosen from a calendar over the screen. */
export const DatePicker = valueComponent<typeof datePickerSchema>("DatePicker");

import { valueComponent } from "../guest/value-component.ts";
import type { checkboxSchema } from "./schema.ts";

/** A yes or no, to be saved with what is around it. */
export const Checkbox = valueComponent<typeof checkboxSchema>("Checkbox");

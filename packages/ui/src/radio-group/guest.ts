import { valueComponent } from "../guest/value-component.ts";
import type { radioGroupSchema } from "./schema.ts";

/** One of a few options, all of them in sight. */
export const RadioGroup = valueComponent<typeof radioGroupSchema>("RadioGroup");

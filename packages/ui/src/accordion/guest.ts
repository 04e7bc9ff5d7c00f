import { valueComponent } from "../guest/value-component.ts";
import type { accordionSchema } from "./schema.ts";

/** A heading that opens and closes what is below it. */
export const Accordion = valueComponent<typeof accordionSchema>("Accordion");

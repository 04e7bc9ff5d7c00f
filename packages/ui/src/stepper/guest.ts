import { valueComponent } from "../guest/value-component.ts";
import type { stepperSchema } from "./schema.ts";

/** A small number that goes up and down by buttons. */
export const Stepper = valueComponent<typeof stepperSchema>("Stepper");

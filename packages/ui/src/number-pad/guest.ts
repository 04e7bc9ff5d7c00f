import { valueComponent } from "../guest/value-component.ts";
import type { numberPadSchema } from "./schema.ts";

/** Large keys for an amount or a PIN. */
export const NumberPad = valueComponent<typeof numberPadSchema>("NumberPad");

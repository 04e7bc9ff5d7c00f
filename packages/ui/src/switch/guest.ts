import { valueComponent } from "../guest/value-component.ts";
import type { switchSchema } from "./schema.ts";

/** Turns one thing on or off, at once. */
export const Switch = valueComponent<typeof switchSchema>("Switch");

import { valueComponent } from "../guest/value-component.ts";
import type { sliderSchema } from "./schema.ts";

/** A number on a line, for amounts that need not be exact. */
export const Slider = valueComponent<typeof sliderSchema>("Slider");

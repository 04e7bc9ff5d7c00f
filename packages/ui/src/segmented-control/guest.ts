import { valueComponent } from "../guest/value-component.ts";
import type { segmentedControlSchema } from "./schema.ts";

/** One of two to five views of the same, side by side. */
export const SegmentedControl = valueComponent<typeof segmentedControlSchema>("SegmentedControl");

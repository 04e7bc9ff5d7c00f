import { hostComponent } from "../guest/guest-component.ts";
import type { sectionSchema } from "./schema.ts";

/** A part of a screen under a heading of its own. */
export const Section = hostComponent<typeof sectionSchema>("Section");

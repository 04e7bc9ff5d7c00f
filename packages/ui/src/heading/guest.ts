import { hostComponent } from "../guest/guest-component.ts";
import type { headingSchema } from "./schema.ts";

/** A title of a part of the screen. */
export const Heading = hostComponent<typeof headingSchema>("Heading");

import { valueComponent } from "../guest/value-component.ts";
import type { ratingSchema } from "./schema.ts";

/** How good something is, in stars. */
export const Rating = valueComponent<typeof ratingSchema>("Rating");

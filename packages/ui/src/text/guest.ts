import { hostComponent } from "../guest/guest-component.ts";
import type { textSchema } from "./schema.ts";

/** A paragraph, or inside another Text a span of it. */
export const Text = hostComponent<typeof textSchema>("Text");

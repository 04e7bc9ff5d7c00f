import { hostComponent } from "../guest/guest-component.ts";
import type { tagSchema } from "./schema.ts";

/** A word or two about a thing: its state, or a filter that can be chosen or taken away. */
export const Tag = hostComponent<typeof tagSchema>("Tag");

import { hostComponent } from "../guest/guest-component.ts";
import type { cardSchema } from "./schema.ts";

/** A surface that holds what belongs together; a button when it has `onPress`. */
export const Card = hostComponent<typeof cardSchema>("Card");

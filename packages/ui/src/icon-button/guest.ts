import { hostComponent } from "../guest/guest-component.ts";
import type { iconButtonSchema } from "./schema.ts";

/** A button whose icon says what it does. */
export const IconButton = hostComponent<typeof iconButtonSchema>("IconButton");

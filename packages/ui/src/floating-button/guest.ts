import { hostComponent } from "../guest/guest-component.ts";
import type { floatingButtonSchema } from "./schema.ts";

/** The one main act of a screen, always in reach over its lower end. */
export const FloatingButton = hostComponent<typeof floatingButtonSchema>("FloatingButton");

import { hostComponent } from "../guest/guest-component.ts";
import type { navigationBarSchema } from "./schema.ts";

/** A bar with a title, a way back and up to three actions. */
export const NavigationBar = hostComponent<typeof navigationBarSchema>("NavigationBar");

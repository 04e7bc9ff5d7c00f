import { hostComponent } from "../guest/guest-component.ts";
import type { badgeSchema } from "./schema.ts";

/** A count or a dot that says that something waits. */
export const Badge = hostComponent<typeof badgeSchema>("Badge");

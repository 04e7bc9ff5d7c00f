import { hostComponent } from "../guest/guest-component.ts";
import type { avatarSchema } from "./schema.ts";

/** A picture of a person or team, or its initials. */
export const Avatar = hostComponent<typeof avatarSchema>("Avatar");

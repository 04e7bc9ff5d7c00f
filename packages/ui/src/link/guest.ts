import { hostComponent } from "../guest/guest-component.ts";
import type { linkSchema } from "./schema.ts";

/** Words that lead somewhere else. */
export const Link = hostComponent<typeof linkSchema>("Link");

import { hostComponent } from "../guest/guest-component.ts";
import type { stackSchema } from "./schema.ts";

/** Children one below the other. */
export const Stack = hostComponent<typeof stackSchema>("Stack");

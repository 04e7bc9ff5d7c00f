import { hostComponent } from "../guest/guest-component.ts";
import type { errorStateSchema } from "./schema.ts";

/** Says what went wrong and what to do, and tries again. */
export const ErrorState = hostComponent<typeof errorStateSchema>("ErrorState");

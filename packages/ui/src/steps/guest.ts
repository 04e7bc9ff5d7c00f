import { hostComponent } from "../guest/guest-component.ts";
import type { stepsSchema } from "./schema.ts";

/** Where one is in something that is done step by step. */
export const Steps = hostComponent<typeof stepsSchema>("Steps");

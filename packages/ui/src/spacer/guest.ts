import { hostComponent } from "../guest/guest-component.ts";
import type { spacerSchema } from "./schema.ts";

/** Room without content: of a size, or all that siblings leave. */
export const Spacer = hostComponent<typeof spacerSchema>("Spacer");

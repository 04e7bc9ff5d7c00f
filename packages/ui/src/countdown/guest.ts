import { hostComponent } from "../guest/guest-component.ts";
import type { countdownSchema } from "./schema.ts";

/** The time that is left until a moment. */
export const Countdown = hostComponent<typeof countdownSchema>("Countdown");

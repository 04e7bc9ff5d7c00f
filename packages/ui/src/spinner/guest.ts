import { hostComponent } from "../guest/guest-component.ts";
import type { spinnerSchema } from "./schema.ts";

/** Says that something is under way, if nobody knows for how long. */
export const Spinner = hostComponent<typeof spinnerSchema>("Spinner");

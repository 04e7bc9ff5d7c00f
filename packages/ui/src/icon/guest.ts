import { hostComponent } from "../guest/guest-component.ts";
import type { iconSchema } from "./schema.ts";

/** A sign of the host's own set. */
export const Icon = hostComponent<typeof iconSchema>("Icon");

import { hostComponent } from "../guest/guest-component.ts";
import type { progressSchema } from "./schema.ts";

/** Says how far something has come. */
export const Progress = hostComponent<typeof progressSchema>("Progress");

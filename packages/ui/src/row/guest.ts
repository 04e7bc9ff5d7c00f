import { hostComponent } from "../guest/guest-component.ts";
import type { rowSchema } from "./schema.ts";

/** Children side by side, in reading direction. */
export const Row = hostComponent<typeof rowSchema>("Row");

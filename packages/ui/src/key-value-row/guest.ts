import { hostComponent } from "../guest/guest-component.ts";
import type { keyValueRowSchema } from "./schema.ts";

/** A name and its value on one line. */
export const KeyValueRow = hostComponent<typeof keyValueRowSchema>("KeyValueRow");

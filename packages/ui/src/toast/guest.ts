import { hostComponent } from "../guest/guest-component.ts";
import type { toastSchema } from "./schema.ts";

/** Says in passing what has happened. */
export const Toast = hostComponent<typeof toastSchema>("Toast");

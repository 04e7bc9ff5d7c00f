import { hostComponent } from "../guest/guest-component.ts";
import type { safeAreaSchema } from "./schema.ts";

/** Keeps what is inside clear of the device's edges and of the host's buttons. */
export const SafeArea = hostComponent<typeof safeAreaSchema>("SafeArea");

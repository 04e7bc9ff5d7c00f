import { hostComponent } from "../guest/guest-component.ts";
import type { boxSchema } from "./schema.ts";

/** A ground with a size of its own, for what Card, Stack and Row do not cover. */
export const Box = hostComponent<typeof boxSchema>("Box");

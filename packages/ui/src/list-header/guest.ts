import { hostComponent } from "../guest/guest-component.ts";
import type { listHeaderSchema } from "./schema.ts";

/** The heading of the rows below it, in a List. */
export const ListHeader = hostComponent<typeof listHeaderSchema>("ListHeader");

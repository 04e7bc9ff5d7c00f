import { hostComponent } from "../guest/guest-component.ts";
import type { listSchema } from "./schema.ts";

/** Rows that belong together. */
export const List = hostComponent<typeof listSchema>("List");

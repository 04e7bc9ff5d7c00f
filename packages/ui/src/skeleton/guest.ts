import { hostComponent } from "../guest/guest-component.ts";
import type { skeletonSchema } from "./schema.ts";

/** Stands where content will be, in its shape. */
export const Skeleton = hostComponent<typeof skeletonSchema>("Skeleton");

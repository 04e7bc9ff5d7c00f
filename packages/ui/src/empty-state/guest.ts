import { hostComponent } from "../guest/guest-component.ts";
import type { emptyStateSchema } from "./schema.ts";

/** Says that there is nothing yet, and what to do about it. */
export const EmptyState = hostComponent<typeof emptyStateSchema>("EmptyState");

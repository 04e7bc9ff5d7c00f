import type { ReactNode } from "react";

/** Whether React draws anything for a node that a creator gave, as far as it says so itself. */
export function isDrawn(node: ReactNode): boolean {
  return node !== undefined && node !== null && typeof node !== "boolean";
}

import { createUpdateProvider } from "./provider.ts";
import type { UpdatePort, UpdateProvider } from "./provider.ts";

export type WebUpdateOptions = {
  /** What brings newer versions; without it there are none to ask for. */
  readonly updates?: UpdatePort;
};

/** Newer versions, where the page's app brings them. */
export function createWebUpdate({ updates }: WebUpdateOptions = {}): Partial<UpdateProvider> {
  return updates === undefined ? {} : createUpdateProvider(updates);
}

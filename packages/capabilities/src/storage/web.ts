import type { AreaProvider } from "../provider.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";
import { createStorageProvider } from "./provider.ts";
import type { StorageSchema } from "./schema.ts";
import type { StorageStore } from "./store.ts";

export type WebStorageOptions = {
  /** IndexedDB of the page unless given. */
  readonly store?: StorageStore;
};

/** Storage in the browser's IndexedDB: survives reloads, until the person clears site data. */
export function createWebStorage(options: WebStorageOptions = {}): AreaProvider<StorageSchema> {
  return createStorageProvider({ store: options.store ?? createIndexedDbStore() });
}

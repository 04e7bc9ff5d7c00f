import type { AreaProvider } from "../provider.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";
import { createStorageProvider } from "./provider.ts";
import type { StorageSchema } from "./schema.ts";
import type { StorageStore, StorageUsage } from "./store.ts";

export type WebStorageOptions = {
  /** IndexedDB of the page unless given. */
  readonly store?: StorageStore;
  /** What one mini-app may keep; 10 MiB and 10,000 keys unless given. */
  readonly limit?: StorageUsage;
};

/** Storage in the browser's IndexedDB: survives reloads, until the person clears site data. */
export function createWebStorage(options: WebStorageOptions = {}): AreaProvider<StorageSchema> {
  return createStorageProvider({ store: options.store ?? createIndexedDbStore(), limit: options.limit });
}

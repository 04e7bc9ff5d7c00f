import type { AreaProvider } from "../provider.ts";
import { createMemoryStore } from "./memory-store.ts";
import { createStorageProvider } from "./provider.ts";
import type { StorageSchema } from "./schema.ts";
import type { StorageStore, StorageUsage } from "./store.ts";

export type FakeStorageOptions = {
  /** Pass the same store to two hosts to see data survive; a new one in memory unless given. */
  readonly store?: StorageStore;
  readonly limit?: StorageUsage;
};

/** Storage that behaves like the real one and forgets with its store. */
export function createFakeStorage(options: FakeStorageOptions = {}): AreaProvider<StorageSchema> {
  return createStorageProvider({ store: options.store ?? createMemoryStore(), limit: options.limit });
}

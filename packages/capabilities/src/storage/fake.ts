import type { AreaProvider } from "../provider.ts";
import { createMemoryStore } from "./memory-store.ts";
import { createStorageProvider } from "./provider.ts";
import type { StorageSchema } from "./schema.ts";
import { plainCipher } from "./secure/plain-cipher.ts";
import { createSecureStorage } from "./secure/provider.ts";
import type { StorageStore, StorageUsage } from "./store.ts";

export type FakeStorageOptions = {
  /** Pass the same store to two hosts to see data survive; a new one in memory unless given. */
  readonly store?: StorageStore;
  readonly limit?: StorageUsage;
  /** The same for what is kept secret. */
  readonly secureStore?: StorageStore;
};

/** Storage that behaves like the real one and forgets with its store. */
export function createFakeStorage(options: FakeStorageOptions = {}): AreaProvider<StorageSchema> {
  const { store = createMemoryStore(), secureStore = createMemoryStore(), limit } = options;
  return {
    ...createStorageProvider({ store, limit }),
    ...createSecureStorage({ store: secureStore, cipher: plainCipher }),
  };
}

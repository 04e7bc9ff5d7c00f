import { createIndexedDbStore } from "../indexed-db-store.ts";
import type { StorageStore } from "../store.ts";

/** Where a browser keeps what mini-apps keep secret, sealed: a database apart from what they store otherwise. */
export function createSecretStore(): StorageStore {
  return createIndexedDbStore({ name: "atoll-secure-storage" });
}

/** The same store, whose `clear` forgets an owner's secrets too: for the person's own "clear data". */
export function withSecrets(store: StorageStore, secrets: StorageStore): StorageStore {
  return {
    ...store,
    async clear(owner) {
      // Secrets first: what is left if the second step fails is worth less.
      await secrets.clear(owner);
      await store.clear(owner);
    },
  };
}

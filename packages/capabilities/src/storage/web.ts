import type { PartialAreaProvider } from "../provider.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";
import { createStorageProvider } from "./provider.ts";
import type { StorageSchema } from "./schema.ts";
import { createBrowserKey } from "./secure/browser-key.ts";
import { createWebCipher } from "./secure/cipher.ts";
import { createSecureStorage } from "./secure/provider.ts";
import type { SecureStorageOptions } from "./secure/provider.ts";
import { createSecretStore } from "./secure/secret-store.ts";
import type { StorageStore, StorageUsage } from "./store.ts";

export type WebStorageOptions = {
  /** IndexedDB of the page unless given. */
  readonly store?: StorageStore;
  /** What one mini-app may keep; 10 MiB and 10,000 keys unless given. */
  readonly limit?: StorageUsage;
  /** Where secrets are kept, and by what; a key of this browser unless given. */
  readonly secure?: SecureStorageOptions;
};

/** Storage in the browser's IndexedDB: survives reloads, until the person clears site data. Pages without https keep no secrets. */
export function createWebStorage(options: WebStorageOptions = {}): PartialAreaProvider<StorageSchema> {
  const { store = createIndexedDbStore(), limit, secure = browserSecure() } = options;
  return {
    ...createStorageProvider({ store, limit }),
    ...(secure !== undefined && createSecureStorage(secure)),
  };
}

function browserSecure(): SecureStorageOptions | undefined {
  // Both are missing outside of secure contexts and of browsers.
  if (!("indexedDB" in globalThis) || globalThis.crypto.subtle === undefined) return undefined;
  return { store: createSecretStore(), cipher: createWebCipher(createBrowserKey()) };
}

import type { Providers } from "./provider.ts";
import { sumProviders } from "./sum-providers.ts";
import type { OptionsOf } from "./sum-providers.ts";
import { webFactories } from "./sums/web.ts";

export { readServerTime } from "./device/server-time.ts";
export { createConnection } from "./storage/indexed-db-connection.ts";
export type { Connection, ConnectionOptions } from "./storage/indexed-db-connection.ts";
export { pickAvatar } from "./people/pick-avatar.ts";
export type { CameraFrame } from "./scan/browser-reader.ts";
export { createIndexedDbStore } from "./storage/indexed-db-store.ts";
export type { IndexedDbStoreOptions } from "./storage/indexed-db-store.ts";
export { createMemoryStore } from "./storage/memory-store.ts";
export { createBrowserKey } from "./storage/secure/browser-key.ts";
export { createWebCipher } from "./storage/secure/cipher.ts";
export type { Cipher } from "./storage/secure/cipher.ts";
export { createSecretStore, withSecrets } from "./storage/secure/secret-store.ts";
export type { StorageStore, StorageUsage } from "./storage/store.ts";

export type WebProviderOptions = OptionsOf<typeof webFactories>;

/** Every provider that a browser has, by area. Leave an area out of the result to switch it off. */
export function createWebProviders(options: WebProviderOptions = {}): Providers {
  return sumProviders(webFactories, options);
}

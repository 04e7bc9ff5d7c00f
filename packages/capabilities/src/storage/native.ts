import type { PartialAreaProvider } from "../provider.ts";
import { createStorageProvider } from "./provider.ts";
import type { StorageProviderOptions } from "./provider.ts";
import type { StorageSchema } from "./schema.ts";

export type NativeStorageOptions = StorageProviderOptions;

/** Storage in the app's own database; without what is kept secret, which needs the device's key store. */
export function createNativeStorage(options: NativeStorageOptions): PartialAreaProvider<StorageSchema> {
  return createStorageProvider(options);
}

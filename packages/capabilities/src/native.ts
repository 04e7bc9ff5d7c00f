import type { Providers } from "./provider.ts";
import { sumProviders } from "./sum-providers.ts";
import type { OptionsOf } from "./sum-providers.ts";
import { nativeFactories } from "./sums/native.ts";

export type { Locator } from "./location/provider.ts";
export type { DrawnPicture, NativeMediaOptions } from "./media/native.ts";
export { assertWithinLimit, NO_USAGE, usageAfter } from "./storage/store.ts";
export type { StorageEntry, StorageStore, StorageUsage, StoredValue } from "./storage/store.ts";

/** What each area needs of the device: nothing is asked of globals, so that an app brings the modules that it has. */
export type NativeProviderOptions = Required<OptionsOf<typeof nativeFactories>>;

/** Every provider that a device's app has, by area. What has no `native.ts` in its folder is NOT_SUPPORTED there. */
export function createNativeProviders(options: NativeProviderOptions): Providers {
  return sumProviders(nativeFactories, options);
}

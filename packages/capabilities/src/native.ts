export { createDialogsProvider } from "./dialogs/provider.ts";
export { createNativeLinks } from "./links/native.ts";
export type { NativeLinksOptions } from "./links/native.ts";
export { createStorageProvider } from "./storage/provider.ts";
export { assertWithinLimit, NO_USAGE, usageAfter } from "./storage/store.ts";
export type { StorageEntry, StorageStore, StorageUsage, StoredValue } from "./storage/store.ts";

import { assertWithinLimit, copyValue, NO_USAGE, usageAfter } from "./store.ts";
import type { StorageEntry, StorageStore, StorageUsage, StoredValue } from "./store.ts";

type Owned = { readonly entries: Map<string, StoredValue>; usage: StorageUsage };

/** A store in memory, for tests, the simulator and previews. Gone with the object. */
export function createMemoryStore(): StorageStore {
  const owners = new Map<string, Owned>();
  const owned = (owner: string): Owned => {
    const found = owners.get(owner) ?? { entries: new Map(), usage: NO_USAGE };
    owners.set(owner, found);
    return found;
  };
  return {
    get: async (owner, key) => {
      const value = owned(owner).entries.get(key);
      return value === undefined ? undefined : copyValue(value);
    },
    put: async (owner, entry, limit) => put(owned(owner), entry, limit),
    remove: async (owner, key) => remove(owned(owner), key),
    keys: async (owner) => [...owned(owner).entries.keys()].sort(),
    clear: async (owner) => void owners.delete(owner),
    usage: async (owner) => owned(owner).usage,
  };
}

function put(owned: Owned, entry: StorageEntry, limit: StorageUsage): void {
  const after = usageAfter(owned.usage, entryOf(owned, entry.key), entry);
  assertWithinLimit(owned.usage, after, limit);
  owned.entries.set(entry.key, copyValue(entry.value));
  owned.usage = after;
}

function remove(owned: Owned, key: string): void {
  owned.usage = usageAfter(owned.usage, entryOf(owned, key), undefined);
  owned.entries.delete(key);
}

function entryOf(owned: Owned, key: string): StorageEntry | undefined {
  const value = owned.entries.get(key);
  return value === undefined ? undefined : { key, value };
}

import type { Grant, GrantStore } from "./grant-store.ts";

/** A grant store that forgets with the process. */
export function createMemoryGrantStore(): GrantStore {
  const owners = new Map<string, Map<string, Grant>>();
  return {
    get: async (ownerKey, permission) => owners.get(ownerKey)?.get(permission),
    async set(ownerKey, grant) {
      const grants = owners.get(ownerKey) ?? new Map<string, Grant>();
      grants.set(grant.permission, { ...grant });
      owners.set(ownerKey, grants);
    },
    list: async (ownerKey) =>
      [...(owners.get(ownerKey)?.values() ?? [])].sort((a, b) => (a.permission < b.permission ? -1 : 1)),
    async remove(ownerKey, permission) {
      owners.get(ownerKey)?.delete(permission);
    },
  };
}

import type { Owner } from "@atoll/capabilities";
import type { GrantStore } from "./grant-store.ts";
import type { HostPermissions, PermissionEntry, PermissionState } from "./host-permissions.ts";
import { createReceiptRecorder } from "./record-receipts.ts";
import type { ReceiptSink } from "./record-receipts.ts";

/** What settings need of an open session. */
export type SettingsSession = {
  readonly ownerKey: string;
  onceGranted(): readonly string[];
  /** Withholds results that are on their way under a permission. */
  withhold(permission: string): void;
  /** Tells the mini-app. */
  permissionChanged(permission: string, state: PermissionState): void;
};

export type HostPermissionsOptions = {
  readonly grants: GrantStore;
  readonly sink: ReceiptSink;
  sessionsOf(owner: Owner): readonly SettingsSession[];
};

/** Creates what a host's settings page works on. */
export function createHostPermissions({ grants, sink, sessionsOf }: HostPermissionsOptions): HostPermissions {
  function withhold(owner: Owner, permission: string): void {
    for (const session of sessionsOf(owner)) session.withhold(permission);
  }

  function tell(owner: Owner, permission: string, state: PermissionState): void {
    for (const session of sessionsOf(owner)) session.permissionChanged(permission, state);
  }

  return {
    async list(owner) {
      const entries = new Map<string, PermissionEntry>();
      for (const session of sessionsOf(owner)) {
        for (const permission of session.onceGranted()) {
          entries.set(permission, { permission, state: "granted-once" });
        }
      }
      for (const { permission, state } of await grants.list(owner.key))
        entries.set(permission, { permission, state });
      return [...entries.values()].sort((a, b) => (a.permission < b.permission ? -1 : 1));
    },
    async revoke(owner, permission) {
      // Security: withheld before and after, so that no call slips between its check and the store.
      withhold(owner, permission);
      await grants.set(owner.key, { permission, state: "denied", decidedAt: sink.clock.now() });
      withhold(owner, permission);
      tell(owner, permission, "denied");
      createReceiptRecorder(sink, owner)({ kind: "revoked", permission, by: "settings" });
    },
    async reset(owner, permission) {
      await grants.remove(owner.key, permission);
      tell(owner, permission, "undetermined");
      createReceiptRecorder(sink, owner)({ kind: "reset", permission, by: "settings" });
    },
    receipts: (owner) => sink.receipts.list(owner.key),
  };
}

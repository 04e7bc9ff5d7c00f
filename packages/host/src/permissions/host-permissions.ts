import type { Owner } from "@atoll/capabilities";
import type { Receipt } from "./receipt.ts";

/** Where a permission stands for one mini-app. `granted-once` lasts as long as the session. */
export type PermissionState = "undetermined" | "granted" | "granted-once" | "denied";

/** One row of a host's settings page. */
export type PermissionEntry = { readonly permission: string; readonly state: PermissionState };

/** What a host's settings page needs. */
export interface HostPermissions {
  /** Decisions about a mini-app, those of its open sessions included. */
  list(owner: Owner): Promise<readonly PermissionEntry[]>;
  /** Takes a permission back: it is denied from now on, and results still on their way are withheld. */
  revoke(owner: Owner, permission: string): Promise<void>;
  /** Forgets the decision, so that the next use asks again. */
  reset(owner: Owner, permission: string): Promise<void>;
  /** Newest first. */
  receipts(owner: Owner): Promise<readonly Receipt[]>;
}

/** What happened to a permission. */
export type ReceiptKind = "granted" | "granted-once" | "denied" | "used" | "revoked" | "reset";

/** A line in the user's own record of what mini-apps were allowed and did. */
export type Receipt = {
  readonly kind: ReceiptKind;
  readonly ownerKey: string;
  readonly appId: string;
  readonly permission: string;
  /** Bridge method, for `used` and for calls without a declaration. */
  readonly method?: string;
  /** Who decided: the user at the prompt or in settings, or the manifest by leaving it out. */
  readonly by: "user" | "settings" | "manifest" | "call";
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** Port: keeps receipts in order. */
export interface ReceiptStore {
  add(receipt: Receipt): Promise<void>;
  /** Newest first. */
  list(ownerKey: string): Promise<readonly Receipt[]>;
}

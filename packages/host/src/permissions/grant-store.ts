/** A lasting decision of the user. What was never decided is not stored; "only this time" lives in the session. */
export type GrantState = "granted" | "denied";

/** One decision, as stored. */
export type Grant = {
  /** `name` or `name.access`. */
  readonly permission: string;
  readonly state: GrantState;
  /** Milliseconds since the epoch. */
  readonly decidedAt: number;
  /** Whose data it is about, for scopes: another person's consent is not theirs. Without it, it holds for whoever is signed in. */
  readonly person?: string;
};

/** Port: keeps decisions by owner key and permission id. `describeGrantStore` is its conformance suite. */
export interface GrantStore {
  get(ownerKey: string, permission: string): Promise<Grant | undefined>;
  /** Replaces an earlier decision about the same permission. */
  set(ownerKey: string, grant: Grant): Promise<void>;
  /** Sorted by permission id. */
  list(ownerKey: string): Promise<readonly Grant[]>;
  /** Back to undetermined; removing what is not there is fine. */
  remove(ownerKey: string, permission: string): Promise<void>;
}

import { AtollError } from "@atoll/protocol";

/** What is kept under one key. */
export type StoredValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blob"; readonly bytes: Uint8Array; readonly type: string };

export type StorageEntry = { readonly key: string; readonly value: StoredValue };

/** What one owner uses, or may use. */
export type StorageUsage = { readonly bytes: number; readonly keys: number };

/**
 * Where a host keeps what mini-apps store. Every method is one atomic step, also between tabs and processes; owners never
 * see each other; owners and keys are exact strings of any content.
 */
export interface StorageStore {
  get(owner: string, key: string): Promise<StoredValue | undefined>;
  /** Throws QUOTA_EXCEEDED, and changes nothing, when the owner would be above `limit`. */
  put(owner: string, entry: StorageEntry, limit: StorageUsage): Promise<void>;
  remove(owner: string, key: string): Promise<void>;
  /** In order of code units. */
  keys(owner: string): Promise<readonly string[]>;
  clear(owner: string): Promise<void>;
  usage(owner: string): Promise<StorageUsage>;
}

/** A value with bytes of its own, so that no caller can change what is kept, nor keep more than the view shows. */
export function copyValue(value: StoredValue): StoredValue {
  return value.kind === "blob" ? { ...value, bytes: new Uint8Array(value.bytes) } : value;
}

export const NO_USAGE: StorageUsage = { bytes: 0, keys: 0 };

const encoder = new TextEncoder();

/** Bytes that an entry counts for: key and content. */
export function entryBytes({ key, value }: StorageEntry): number {
  const content =
    value.kind === "text"
      ? encoder.encode(value.text).length
      : value.bytes.length + encoder.encode(value.type).length;
  return encoder.encode(key).length + content;
}

/** Usage after `added` has taken the place of `removed`. */
export function usageAfter(
  before: StorageUsage,
  removed: StorageEntry | undefined,
  added: StorageEntry | undefined,
): StorageUsage {
  const bytesOf = (entry: StorageEntry | undefined) => (entry === undefined ? 0 : entryBytes(entry));
  const keysOf = (entry: StorageEntry | undefined) => (entry === undefined ? 0 : 1);
  return {
    bytes: before.bytes - bytesOf(removed) + bytesOf(added),
    keys: before.keys - keysOf(removed) + keysOf(added),
  };
}

/** Throws QUOTA_EXCEEDED when `after` is above the limit; `before` is what the message tells. */
export function assertWithinLimit(before: StorageUsage, after: StorageUsage, limit: StorageUsage): void {
  const data = { usage: before.bytes, quota: limit.bytes, keys: before.keys, maxKeys: limit.keys };
  if (after.bytes > limit.bytes) {
    throw new AtollError(
      "QUOTA_EXCEEDED",
      `Storage would hold ${after.bytes} bytes of at most ${limit.bytes}. Remove what is no longer needed.`,
      { data },
    );
  }
  if (after.keys > limit.keys) {
    throw new AtollError(
      "QUOTA_EXCEEDED",
      `Storage would hold ${after.keys} keys of at most ${limit.keys}. Keep more in fewer values.`,
      { data },
    );
  }
}

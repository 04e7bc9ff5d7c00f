import { AtollError } from "@atoll/protocol";

/** Bytes by what they hash to. A key is the lower-case hex of SHA-256; what is stored never changes. */
export interface BlobStore {
  /** Stores bytes and gives their key; storing the same again changes nothing. Throws STORAGE_FULL, UNAVAILABLE. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a key, checked against it; undefined when there are none. Throws REGISTRY_ERROR for damaged ones, UNAVAILABLE. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  has(sha256: string): Promise<boolean>;
  delete(sha256: string): Promise<void>;
}

/** Security: a key is checked before it becomes a path or an address. */
export function isBlobKey(value: string): boolean {
  return /^[0-9a-f]{64}$/.test(value);
}

/** What a store throws for bytes that are not those of their key. */
export function damagedBlob(key: string): AtollError {
  return new AtollError(
    "REGISTRY_ERROR",
    `The stored file ${key} was damaged or changed. Its operator must restore it from a backup.`,
  );
}

import { createQueues } from "./exclusive.ts";
import type { Exclusive } from "./exclusive.ts";

/** Bytes that a store holds, by their digest. */
export type StoredBytes = { readonly sha256: string; readonly length: number };

/**
 * What a host keeps of mini-apps between starts. Durable; each write is there whole or not at all. Nothing in it is trusted: the client
 * verifies what it reads.
 */
export interface ReleaseStore {
  /** A record by name (`registry`, `app-com.example.tip`); undefined when there is none. */
  readRecord(name: string): Promise<string | undefined>;
  /** Throws STORE_FULL; the old record stays then. */
  writeRecord(name: string, text: string): Promise<void>;
  listRecords(): Promise<readonly string[]>;
  readBytes(sha256: string): Promise<Uint8Array | undefined>;
  /** Replaces what is there. Throws STORE_FULL. */
  writeBytes(sha256: string, bytes: Uint8Array): Promise<void>;
  listBytes(): Promise<readonly StoredBytes[]>;
  /** Fine when there are none. */
  removeBytes(sha256: string): Promise<void>;
  /** Keeps other tabs, processes and callers out of `name` while `run` runs. Not reentrant. */
  readonly exclusive: Exclusive;
}

/** Keeps as long as the process. */
export function createMemoryReleaseStore(): ReleaseStore {
  const records = new Map<string, string>();
  const blobs = new Map<string, Uint8Array>();
  return {
    readRecord: async (name) => records.get(name),
    writeRecord: async (name, text) => void records.set(name, text),
    listRecords: async () => [...records.keys()],
    readBytes: async (sha256) => blobs.get(sha256)?.slice(),
    writeBytes: async (sha256, bytes) => void blobs.set(sha256, bytes.slice()),
    listBytes: async () => Array.from(blobs, ([sha256, { length }]) => ({ sha256, length })),
    removeBytes: async (sha256) => void blobs.delete(sha256),
    exclusive: createQueues(),
  };
}

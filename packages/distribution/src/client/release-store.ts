/** What a host keeps of an app between starts. Durable; written whole or not at all. */
export interface ReleaseStore {
  /** A record of ours by name; undefined when there is none, or when it is damaged. */
  readRecord(name: string): Promise<string | undefined>;
  /** Throws STORE_FULL. */
  writeRecord(name: string, text: string): Promise<void>;
  /** Bytes by their digest, checked at each read: what is damaged is not there. */
  readBytes(sha256: string): Promise<Uint8Array | undefined>;
  /** Throws STORE_FULL. */
  writeBytes(sha256: string, bytes: Uint8Array): Promise<void>;
}

/** Keeps as long as the process. */
export function createMemoryReleaseStore(): ReleaseStore {
  const records = new Map<string, string>();
  const blobs = new Map<string, Uint8Array>();
  return {
    readRecord: async (name) => records.get(name),
    writeRecord: async (name, text) => void records.set(name, text),
    readBytes: async (sha256) => blobs.get(sha256)?.slice(),
    writeBytes: async (sha256, bytes) => void blobs.set(sha256, bytes.slice()),
  };
}

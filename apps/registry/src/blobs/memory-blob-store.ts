import { createHash } from "node:crypto";
import type { BlobStore } from "./blob-store.ts";

/** Blobs that last as long as the process. */
export function createMemoryBlobStore(): BlobStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const key = createHash("sha256").update(bytes).digest("hex");
      blobs.set(key, Uint8Array.from(bytes));
      return key;
    },
    get: async (key) => blobs.get(key)?.slice(),
    has: async (key) => blobs.has(key),
    delete: async (key) => void blobs.delete(key),
  };
}

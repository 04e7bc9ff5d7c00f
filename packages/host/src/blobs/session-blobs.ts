import type { BlobContent, BlobStore } from "@atoll/capabilities";
import { AtollError } from "@atoll/protocol";

/** What a blob costs beside its bytes, so that millions of empty ones are not free. */
const BLOB_OVERHEAD = 256;

/** The blobs of one session. */
export type SessionBlobs = BlobStore & {
  release(blobId: number): void;
  /** Frees everything; what comes later is refused. */
  clear(): void;
  /** Bytes kept. */
  readonly bytes: number;
};

/** Creates an empty store that holds up to `quotaBytes`. Ids are its own and never come twice. */
export function createSessionBlobs(quotaBytes: number): SessionBlobs {
  const blobs = new Map<number, BlobContent>();
  let lastId = 0;
  let bytes = 0;
  let cleared = false;

  return {
    put(content) {
      const size = content.bytes.byteLength + BLOB_OVERHEAD;
      if (cleared) throw new AtollError("ABORTED", "The session is over.");
      if (bytes + size > quotaBytes) {
        throw new AtollError(
          "QUOTA_EXCEEDED",
          `Blobs would take more than ${quotaBytes} bytes. Release some first.`,
        );
      }
      bytes += size;
      lastId += 1;
      blobs.set(lastId, { bytes: content.bytes, type: content.type });
      return lastId;
    },
    get: (blobId) => blobs.get(blobId),
    release(blobId) {
      const content = blobs.get(blobId);
      if (content === undefined) return;
      bytes -= content.bytes.byteLength + BLOB_OVERHEAD;
      blobs.delete(blobId);
    },
    clear() {
      cleared = true;
      blobs.clear();
      bytes = 0;
    },
    get bytes() {
      return bytes;
    },
  };
}

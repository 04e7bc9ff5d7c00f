import { DEFAULT_QUOTAS, GuestOp, HostOp } from "@atoll/protocol/wire";
import type { BlobSliceMessage } from "@atoll/protocol/wire";
import type { Channel } from "../channel/channel.ts";
import { createDeferred, createSafeMap } from "../lockdown/primordials.ts";

/** Bytes the host keeps for the mini-app. */
export type Blobs = {
  /** Reads a whole blob, slice by slice; a blob that is gone reads as empty. */
  readBlob(blobId: number): Promise<Uint8Array>;
  releaseBlob(blobId: number): void;
};

const SLICE_BYTES = DEFAULT_QUOTAS.blobSliceBytes;

export function createBlobs(channel: Channel, decodeBase64: (text: string) => Uint8Array): Blobs {
  const waiting = createSafeMap<string, (slice: Uint8Array) => void>();

  channel.handle(HostOp.blobSlice, (message) => {
    const [, blobId, offset, base64] = message as BlobSliceMessage;
    const key = `${blobId}:${offset}`;
    const deliver = waiting.get(key);
    waiting.delete(key);
    deliver?.(decodeBase64(base64));
  });

  function readSlice(blobId: number, offset: number): Promise<Uint8Array> {
    const { promise, resolve } = createDeferred<Uint8Array>();
    const key = `${blobId}:${offset}`;
    const others = waiting.get(key);
    waiting.set(key, (slice) => {
      others?.(slice);
      resolve(slice);
    });
    if (others === undefined) channel.post([GuestOp.readBlob, blobId, offset, SLICE_BYTES]);
    return promise;
  }

  return {
    async readBlob(blobId) {
      const slices: Uint8Array[] = [];
      let length = 0;
      for (;;) {
        const slice = await readSlice(blobId, length);
        slices.push(slice);
        length += slice.length;
        if (slice.length < SLICE_BYTES) return join(slices, length);
      }
    },
    releaseBlob: (blobId) => channel.post([GuestOp.releaseBlob, blobId]),
  };
}

function join(slices: readonly Uint8Array[], length: number): Uint8Array {
  if (slices.length === 1) return slices[0] as Uint8Array;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const slice of slices) {
    whole.set(slice, offset);
    offset += slice.length;
  }
  return whole;
}

import type { BlobStore } from "@atoll/capabilities";
import { AtollError, HostOp } from "@atoll/protocol";
import type { Quotas, ReadBlobMessage } from "@atoll/protocol";
import type { Outbox } from "../session/outbox.ts";
import { encodeBase64 } from "./base64.ts";

/** Answers the mini-app's reads of blobs, a few at a time. */
export type SliceSender = {
  /** Throws WIRE_MALFORMED for a read above the quota and MESSAGE_FLOOD when too many wait. */
  read(message: ReadBlobMessage): void;
  stop(): void;
};

/** Creates the sender. A slice counts as in flight until the guest has taken it in. */
export function createSliceSender(blobs: BlobStore, outbox: Outbox, quotas: Quotas): SliceSender {
  let waiting: ReadBlobMessage[] = [];
  let inFlight = 0;

  function sendNext(): void {
    const message = waiting.shift();
    if (message === undefined) return;
    const [, blobId, offset, length] = message;
    inFlight += 1;
    outbox.send([HostOp.blobSlice, blobId, offset, slice(blobs, { blobId, offset, length })], () => {
      inFlight -= 1;
      sendNext();
    });
  }

  return {
    read(message) {
      if (message[3] > quotas.blobSliceBytes) {
        throw new AtollError(
          "WIRE_MALFORMED",
          `A read asks for ${message[3]} bytes. Read at most ${quotas.blobSliceBytes} at once.`,
        );
      }
      if (waiting.length >= quotas.messageBurst) {
        throw new AtollError(
          "MESSAGE_FLOOD",
          "Too many reads wait. Read the next slice when the last has come.",
        );
      }
      waiting.push(message);
      if (inFlight < quotas.blobSlicesInFlight) sendNext();
    },
    stop() {
      waiting = [];
    },
  };
}

type Range = { readonly blobId: number; readonly offset: number; readonly length: number };

function slice(blobs: BlobStore, { blobId, offset, length }: Range): string {
  const bytes = blobs.get(blobId)?.bytes;
  return bytes === undefined ? "" : encodeBase64(bytes.subarray(offset, offset + length));
}

import type { Owner } from "@atoll/capabilities";
import type { Clock } from "../clock.ts";
import type { Receipt, ReceiptStore } from "./receipt.ts";

/** Writes receipts for one owner. */
export type RecordReceipt = (
  entry: Pick<Receipt, "kind" | "permission" | "by"> & { readonly method?: string },
) => void;

/** What recording needs. */
export type ReceiptSink = {
  readonly receipts: ReceiptStore;
  readonly clock: Clock;
  onReceipt?(receipt: Receipt): void;
  onHostError(error: unknown, where: string): void;
};

/** Uses and undeclared calls of one kind are written once in this time: a record for people, not a trace. */
const REPEAT_MS = 60_000;

/** Creates the recorder of one owner. A store that fails is a fault of the host and never one of the call. */
export function createReceiptRecorder(sink: ReceiptSink, owner: Owner): RecordReceipt {
  const lastAt = new Map<string, number>();

  function isRepeat(key: string, at: number): boolean {
    const last = lastAt.get(key);
    if (last !== undefined && at - last < REPEAT_MS) return true;
    lastAt.set(key, at);
    return false;
  }

  return (entry) => {
    const at = sink.clock.now();
    const repeats = entry.kind === "used" || entry.by === "manifest";
    if (repeats && isRepeat(`${entry.kind} ${entry.permission} ${entry.method}`, at)) return;
    const receipt: Receipt = { ...entry, ownerKey: owner.key, appId: owner.appId, at };
    sink.receipts.add(receipt).catch((error: unknown) => sink.onHostError(error, "receipts.add"));
    try {
      sink.onReceipt?.(receipt);
    } catch (error) {
      sink.onHostError(error, "onReceipt");
    }
  };
}

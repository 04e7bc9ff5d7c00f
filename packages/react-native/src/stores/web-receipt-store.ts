import type { Receipt, ReceiptStore } from "@atoll/host";
import { answerOf, openHostDatabase, rowsOf } from "./host-database.ts";
import type { RunOnTable } from "./host-database.ts";

/** Receipts kept for one mini-app; the oldest go first above it. */
export const RECEIPTS_KEPT = 1_000;

/** Keeps consent receipts in the browser's IndexedDB. */
export function createWebReceiptStore(run: RunOnTable = openHostDatabase()): ReceiptStore {
  return {
    add: (receipt) =>
      run("receipts", "readwrite", async (rows, keyRange) => {
        const keys = await answerOf(rows.getAllKeys(rowsOf(keyRange, receipt.ownerKey)));
        await answerOf(rows.add({ ...receipt }, [receipt.ownerKey, ordinalAfter(keys.at(-1))]));
        for (const key of keys.slice(0, Math.max(0, keys.length + 1 - RECEIPTS_KEPT))) rows.delete(key);
      }),
    list: async (ownerKey) => {
      const all = await run("receipts", "readonly", (rows, keyRange) =>
        answerOf<Receipt[]>(rows.getAll(rowsOf(keyRange, ownerKey))),
      );
      return all.toReversed();
    },
  };
}

/** Receipts are numbered one after the other for each owner: two may fall on the same millisecond. */
function ordinalAfter(key: IDBValidKey | undefined): number {
  const ordinal = Array.isArray(key) ? key[1] : undefined;
  return typeof ordinal === "number" ? ordinal + 1 : 1;
}

import type { Receipt, ReceiptStore } from "./receipt.ts";

const KEPT_PER_OWNER = 1_000;

/** A receipt store that forgets with the process, and keeps the newest thousand of each owner. */
export function createMemoryReceiptStore(): ReceiptStore {
  const owners = new Map<string, Receipt[]>();
  return {
    async add(receipt) {
      const receipts = owners.get(receipt.ownerKey) ?? [];
      receipts.push(receipt);
      if (receipts.length > KEPT_PER_OWNER) receipts.shift();
      owners.set(receipt.ownerKey, receipts);
    },
    list: async (ownerKey) => [...(owners.get(ownerKey) ?? [])].reverse(),
  };
}

import type { BatchMessage, Quotas } from "@atoll/protocol";
import { BatchParts } from "../tree/batch-parts.ts";
import type { ShadowTree } from "../tree/shadow-tree.ts";

/** Batches of the guest. */
export type BatchIntake = {
  /** Applies a batch once it is whole. Throws the code of what is wrong with it. */
  take(message: BatchMessage, length: number): void;
  readonly batches: number;
};

/** Creates the intake. `applied` is called after each whole batch. */
export function createBatchIntake(tree: ShadowTree, quotas: Quotas, applied: () => void): BatchIntake {
  const parts = new BatchParts(quotas);
  let batches = 0;
  return {
    take(message, length) {
      const ops = parts.add(message, length);
      if (ops === undefined) return;
      tree.apply(ops);
      batches += 1;
      applied();
    },
    get batches() {
      return batches;
    },
  };
}

import { AtollError } from "@atoll/protocol";
import type { BatchMessage, Op, Quotas } from "@atoll/protocol";

/** Joins the parts of batches, in sequence. */
export class BatchParts {
  readonly #quotas: Quotas;
  #expected = 1;
  #ops: Op[] = [];
  #length = 0;

  constructor(quotas: Quotas) {
    this.#quotas = quotas;
  }

  /**
   * Takes a part of `length` characters and returns the ops of the whole batch once the last part is there. Throws BATCH_SEQUENCE or
   * BATCH_TOO_LARGE.
   */
  add([, seq, last, ops]: BatchMessage, length: number): readonly Op[] | undefined {
    if (seq !== this.#expected) {
      throw new AtollError("BATCH_SEQUENCE", `Batch ${seq} came where batch ${this.#expected} was due.`);
    }
    this.#checkSize(ops.length, length);
    const whole = last === 1 && this.#ops.length === 0 ? ops : this.#join(ops);
    if (last === 0) return undefined;
    this.#expected += 1;
    this.#ops = [];
    this.#length = 0;
    return whole;
  }

  #join(ops: readonly Op[]): readonly Op[] {
    for (const op of ops) this.#ops.push(op);
    return this.#ops;
  }

  #checkSize(count: number, length: number): void {
    const { opsPerPart, opsPerBatch, batchLength } = this.#quotas;
    this.#length += length;
    if (count <= opsPerPart && this.#ops.length + count <= opsPerBatch && this.#length <= batchLength) return;
    throw new AtollError(
      "BATCH_TOO_LARGE",
      `A batch holds more than ${opsPerBatch} ops, ${opsPerPart} in a part, or ${batchLength} characters. Draw less at once.`,
    );
  }
}

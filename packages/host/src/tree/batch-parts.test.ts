import { withQuotas } from "@atoll/protocol";
import type { Op } from "@atoll/protocol";
import { describe, expect, it } from "vitest";
import { BatchParts } from "./batch-parts.ts";

const text = (id: number): Op => [1, id, ""];
const create = (quotas = {}): BatchParts => new BatchParts(withQuotas(quotas));

describe("parts of a batch", () => {
  it("are joined in order once the last is there", () => {
    const parts = create();
    expect(parts.add([1, 1, 0, [text(1)]], 10)).toBe(undefined);
    expect(parts.add([1, 1, 0, []], 10)).toBe(undefined);
    expect(parts.add([1, 1, 1, [text(2)]], 10)).toEqual([text(1), text(2)]);
    expect(parts.add([1, 2, 1, []], 10)).toEqual([]);
  });

  it.each([
    ["C21 a gap", [1, 2]],
    ["C21 a repeat", [0, 1, 1]],
    ["a start at 0", [1, 0]],
  ])("are refused out of sequence: %s", (_title, seqs) => {
    const parts = create();
    if (seqs[0] === 0) parts.add([1, 1, 1, []], 1);
    expect(() => parts.add([1, seqs[1] ?? 0, 1, []], 1)).toThrow(
      expect.objectContaining({ code: "BATCH_SEQUENCE" }),
    );
  });

  it.each([
    ["ops in a part", { opsPerPart: 1 }, 2, 10],
    ["ops in all", { opsPerBatch: 4 }, 2, 10],
    ["characters in all", { batchLength: 25 }, 1, 10],
  ])("are refused when there are too many %s", (_title, quotas, ops, length) => {
    const parts = create(quotas);
    const send = (): void => {
      for (let index = 0; index < 3; index += 1)
        parts.add([1, 1, 0, Array.from({ length: ops }, () => text(1))], length);
    };
    expect(send).toThrow(expect.objectContaining({ code: "BATCH_TOO_LARGE" }));
  });
});

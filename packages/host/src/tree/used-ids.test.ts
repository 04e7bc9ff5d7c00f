import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UsedIds } from "./used-ids.ts";

describe("used ids", () => {
  it("remember exactly the ids added and not taken out", () => {
    const commands = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 40 })), { maxLength: 200 });
    fc.assert(
      fc.property(commands, (all) => {
        const ids = new UsedIds();
        const model = new Set<number>();
        for (const [add, id] of all) {
          if (add && !model.has(id)) {
            ids.add(id);
            model.add(id);
          } else if (!add) {
            ids.delete(id);
            model.delete(id);
          }
        }
        for (let id = 0; id < 42; id += 1) expect(ids.has(id)).toBe(model.has(id));
      }),
    );
  });

  it("are full when ids are spread out, not when they are counted up", () => {
    const counted = new UsedIds();
    for (let id = 1; id <= 200_000; id += 1) counted.add(id);
    expect(counted.isFull).toBe(false);
    const spread = new UsedIds();
    for (let id = 1; id <= 100_000; id += 2) spread.add(id);
    expect(spread.isFull).toBe(true);
  });
});

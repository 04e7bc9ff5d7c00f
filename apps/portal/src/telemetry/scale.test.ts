import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelled, niceTicks, runsOf } from "./scale.ts";

describe("an axis", () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [100, [0, 50, 100]],
    [1_234, [0, 500, 1_000, 1_500]],
  ])("up to %i has the lines %j", (max, ticks) => {
    expect(niceTicks(max)).toEqual(ticks);
  });

  it("begins at nothing, holds the greatest value, and has few whole lines", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (max) => {
        const ticks = niceTicks(max);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it("writes the last label, and no more than fit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 20 }), (count, fitting) => {
        const written = labelled(count, fitting);
        expect(written.at(-1)).toBe(count - 1);
        expect(written.length).toBeLessThanOrEqual(fitting);
      }),
    );
  });
});

describe("a line with days of nothing", () => {
  it("breaks there", () => {
    expect(runsOf([null, 1, 2, null, 3, null])).toEqual([
      { from: 1, values: [1, 2] },
      { from: 4, values: [3] },
    ]);
    expect(runsOf([null, null])).toEqual([]);
  });
});

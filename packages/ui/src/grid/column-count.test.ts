import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnCount } from "./column-count.ts";

describe("columnCount", () => {
  it.each([
    { width: 358, gap: 12, least: 160, columns: undefined, count: 2 },
    { width: 358, gap: 12, least: 174, columns: undefined, count: 1 },
    { width: 358, gap: 12, least: 173, columns: undefined, count: 2 },
    { width: 700, gap: 0, least: 100, columns: 3, count: 3 },
    { width: 358, gap: 12, least: undefined, columns: 4, count: 4 },
    { width: 358, gap: 12, least: undefined, columns: undefined, count: 2 },
    { width: 0, gap: 12, least: 160, columns: undefined, count: 1 },
  ])("is $count for $width points, columns of $least and a gap of $gap", ({ count, ...columns }) => {
    expect(columnCount(columns)).toBe(count);
  });

  it("is from 1 to 12, and columns that fit are as wide as asked", () => {
    const points = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(points(0, 4096), points(0, 48), points(40, 1024), (width, gap, least) => {
        const count = columnCount({ width, gap, least, columns: undefined });
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(12);
        if (count > 1) expect((width - (count - 1) * gap) / count).toBeGreaterThanOrEqual(least - 1e-6);
      }),
    );
  });
});

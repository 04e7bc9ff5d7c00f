import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeAround } from "./range.ts";

describe("rangeAround", () => {
  it("asks for what is visible and what is drawn beyond, aligned", () => {
    expect(rangeAround({ first: 100, last: 112 }, 10_000, 64)).toEqual({ start: 88, end: 128 });
  });

  it("stays the same while a few items scroll by", () => {
    const ranges = [104, 105, 109, 111].map((first) => rangeAround({ first, last: first + 10 }, 10_000, 64));
    expect(new Set(ranges.map((range) => JSON.stringify(range))).size).toBe(1);
  });

  it("ends where the list ends", () => {
    expect(rangeAround({ first: 0, last: 4 }, 5, 64)).toEqual({ start: 0, end: 5 });
  });

  it.each([
    { first: -1, last: -1 },
    { first: 5, last: 4 },
    { first: 12, last: 20 },
  ])("asks for nothing when nothing of the list is visible: %o", (visible) => {
    expect(rangeAround(visible, 10, 64)).toBeNull();
  });

  it("always covers what is visible, within the list, and never asks for hundreds", () => {
    const anyVisible = fc
      .tuple(fc.nat(100_000), fc.nat(99_999), fc.nat(40), fc.double({ min: 8, max: 2000, noNaN: true }))
      .filter(([count, first]) => first < count);
    fc.assert(
      fc.property(anyVisible, ([count, first, more, size]) => {
        const last = Math.min(count - 1, first + more);
        const range = rangeAround({ first, last }, count, size);
        expect(range?.start).toBeLessThanOrEqual(first);
        expect(range?.end).toBeGreaterThan(last);
        expect(range?.start).toBeGreaterThanOrEqual(0);
        expect(range?.end).toBeLessThanOrEqual(count);
        expect((range?.end ?? 0) - (range?.start ?? 0)).toBeLessThanOrEqual(more + 1 + 2 * 32 + 2 * 8);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clampPage, offsetOf, pageAt } from "./pages.ts";

describe("the pages of a carousel", () => {
  it.each([
    { offset: 0, page: 0 },
    { offset: 149, page: 0 },
    { offset: 151, page: 1 },
    { offset: -300, page: 1 },
    { offset: 9000, page: 2 },
  ])("at $offset of 300 is $page", ({ offset, page }) => {
    expect(pageAt(offset, 300, 3, false)).toBe(page);
  });

  it("count from the other end where devices run from right to left", () => {
    expect(pageAt(0, 300, 3, true)).toBe(2);
    expect(pageAt(600, 300, 3, true)).toBe(0);
  });

  it("are found where they were put, in either direction", () => {
    const anyPage = fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.nat(99), fc.integer({ min: 1, max: 2000 }), fc.boolean())
      .filter(([count, page]) => page < count);
    fc.assert(
      fc.property(anyPage, ([count, page, width, mirrored]) => {
        expect(pageAt(offsetOf(page, width, count, mirrored), width, count, mirrored)).toBe(page);
      }),
    );
  });

  it("stay within what there is, and none is the first", () => {
    expect([clampPage(-1, 3), clampPage(7, 3), clampPage(4, 0), pageAt(5, 0, 3, false)]).toEqual([
      0, 2, 0, 0,
    ]);
  });
});

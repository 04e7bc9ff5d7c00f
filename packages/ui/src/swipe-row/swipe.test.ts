import { describe, expect, it } from "vitest";
import { isAlong, openedBy, staysOpen } from "./swipe.ts";

describe("a swipe", () => {
  it("opens as far as it goes, and no further than there is to see", () => {
    expect([openedBy(0, -60, 160), openedBy(0, -900, 160), openedBy(160, 40, 160)]).toEqual([60, 160, 120]);
    expect(openedBy(0, 50, 160)).toBe(0);
  });

  it.each([
    { opened: 81, speed: 0, stays: true },
    { opened: 79, speed: 0, stays: false },
    { opened: 20, speed: -0.5, stays: true },
    { opened: 150, speed: 0.5, stays: false },
  ])("let go at $opened of 160 with speed $speed stays open: $stays", ({ opened, speed, stays }) => {
    expect(staysOpen(opened, speed, 160)).toBe(stays);
  });

  it.each([
    { dx: -20, dy: 3, along: true },
    { dx: -6, dy: 0, along: false },
    { dx: 20, dy: 12, along: false },
  ])("of $dx, $dy is along the row: $along", ({ dx, dy, along }) => {
    expect(isAlong(dx, dy)).toBe(along);
  });
});

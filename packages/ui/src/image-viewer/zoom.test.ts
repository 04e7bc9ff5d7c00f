import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clampZoom, fingersOf, movedBy, toggledZoom, WHOLE } from "./zoom.ts";

const frame = { width: 300, height: 500 };
const touch = (pageX: number, pageY: number) => ({ pageX, pageY });

describe("a picture that is looked at", () => {
  it("is larger by as much as two fingers spread", () => {
    const before = fingersOf([touch(100, 100), touch(200, 100)]);
    const now = fingersOf([touch(50, 100), touch(250, 100)]);
    expect(before && now && movedBy(WHOLE, before, now, frame)).toEqual({ scale: 2, x: 0, y: 0 });
  });

  it("moves with a finger only while it is larger than its frame", () => {
    const before = { x: 0, y: 0, apart: 0 };
    const now = { x: 40, y: -900, apart: 0 };
    expect(movedBy(WHOLE, before, now, frame)).toEqual(WHOLE);
    expect(movedBy({ scale: 2, x: 0, y: 0 }, before, now, frame)).toEqual({ scale: 2, x: 40, y: -250 });
  });

  it("does not jump when a second finger comes", () => {
    const one = fingersOf([touch(10, 10)]);
    const two = fingersOf([touch(10, 10), touch(10, 10)]);
    expect(one && two && movedBy(WHOLE, one, two, frame)).toEqual(WHOLE);
    expect(fingersOf([])).toBeNull();
  });

  it("is made larger, and whole again", () => {
    expect(toggledZoom(WHOLE).scale).toBe(2);
    expect(toggledZoom({ scale: 3, x: 9, y: 9 })).toEqual(WHOLE);
  });

  it("never shows what is beyond it, whatever is done to it", () => {
    const any = fc.record({
      scale: fc.double({ min: 0, max: 100, noNaN: true }),
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
    });
    fc.assert(
      fc.property(any, (zoom) => {
        const { scale, x, y } = clampZoom(zoom, frame);
        expect(scale).toBeGreaterThanOrEqual(1);
        expect(scale).toBeLessThanOrEqual(4);
        expect(Math.abs(x)).toBeLessThanOrEqual((frame.width * (scale - 1)) / 2);
        expect(Math.abs(y)).toBeLessThanOrEqual((frame.height * (scale - 1)) / 2);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeBeside } from "./place-beside.ts";

const room = { width: 390, top: 52, bottom: 844 };
const bubble = { width: 120, height: 30 };

describe("the place of a tooltip", () => {
  it("is above its control, in its middle", () => {
    expect(placeBeside({ x: 100, y: 400, width: 40, height: 44 }, bubble, room)).toEqual({
      left: 60,
      top: 364,
    });
  });

  it("is below where there is no room above", () => {
    expect(placeBeside({ x: 100, y: 60, width: 40, height: 44 }, bubble, room).top).toBe(110);
  });

  it("is never past an edge of the surface, nor under the host's chrome", () => {
    const anyArea = fc.record({
      x: fc.integer({ min: -500, max: 900 }),
      y: fc.integer({ min: -500, max: 1500 }),
      width: fc.nat(400),
      height: fc.nat(900),
    });
    fc.assert(
      fc.property(anyArea, (anchor) => {
        const { left, top } = placeBeside(anchor, bubble, room);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + bubble.width).toBeLessThanOrEqual(room.width);
        expect(top).toBeGreaterThanOrEqual(room.top);
        expect(top + bubble.height).toBeLessThanOrEqual(room.bottom);
      }),
    );
  });
});

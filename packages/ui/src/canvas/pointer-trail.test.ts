import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PointerPayload } from "./pointer-trail.ts";
import { createPointerTrail, TELL_MS } from "./pointer-trail.ts";
import { canvasSchema } from "./schema.ts";
import { placeOn } from "./use-pointer.ts";

const { payload } = canvasSchema.events.pointer;

describe("the trail of a pointer", () => {
  const told: PointerPayload[] = [];
  const trail = createPointerTrail((event) => void told.push(event));
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    trail.dispose();
    told.length = 0;
    vi.useRealTimers();
  });

  it("tells where it begins and ends at once, and in between a few times with all of the way", () => {
    trail.start(0, 0);
    for (let step = 1; step <= 5; step += 1) trail.move(step, step);
    expect(told.map(({ phase }) => phase)).toEqual(["start"]);
    vi.advanceTimersByTime(TELL_MS);
    trail.move(6, 6);
    trail.end("end");
    expect(told.map(({ phase, trail: way }) => [phase, way.length])).toEqual([
      ["start", 1],
      ["move", 5],
      ["move", 1],
      ["end", 1],
    ]);
    expect(told.at(-1)).toEqual({ phase: "end", x: 6, y: 6, trail: [[6, 6]] });
  });

  it("is silent while nothing is down or nothing moves", () => {
    trail.move(1, 1);
    trail.end("cancel");
    trail.start(2, 2);
    trail.move(2, 2);
    vi.advanceTimersByTime(1000);
    expect(told.map(({ phase }) => phase)).toEqual(["start"]);
  });

  it("always fits its schema, ends where the pointer is, and is told at most each 32 ms", () => {
    const move = fc.record({ x: fc.nat(2000), y: fc.nat(2000), afterMs: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 300 }), (moves) => {
        told.length = 0;
        trail.start(0, 0);
        let passed = 0;
        for (const { x, y, afterMs } of moves) {
          trail.move(x, y);
          vi.advanceTimersByTime(afterMs);
          passed += afterMs;
        }
        trail.end("end");
        const last = moves.at(-1) ?? { x: 0, y: 0 };
        expect(told.at(-1)).toMatchObject({ phase: "end", x: last.x, y: last.y });
        expect(told.length).toBeLessThanOrEqual(passed / TELL_MS + 3);
        for (const event of told) expect(payload.safeParse(event).success).toBe(true);
      }),
    );
  });
});

describe("the place on a canvas", () => {
  it.each([
    { at: [50, 25], is: [100, 50] },
    { at: [-5, 1000], is: [0, 300] },
    { at: [33.333, 0], is: [66.7, 0] },
    { at: [Number.NaN, undefined], is: [0, 0] },
  ])("of $at on one drawn at half its size is $is", ({ at: [locationX, locationY], is }) => {
    const located = { locationX, locationY } as { locationX: number; locationY: number };
    expect(placeOn({ width: 400, height: 300 }, 200, located)).toEqual(is);
  });
});

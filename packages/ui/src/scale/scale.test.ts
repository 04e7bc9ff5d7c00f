import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scale } from "./scale.ts";
import { fractionOf, keyTarget, snap } from "./scale.ts";

const percent: Scale = { min: 0, max: 100, step: 5 };

describe("snap", () => {
  it.each([
    { value: 12, scale: percent, to: 10 },
    { value: 13, scale: percent, to: 15 },
    { value: -3, scale: percent, to: 0 },
    { value: 999, scale: percent, to: 100 },
    { value: 0.31, scale: { min: 0, max: 1, step: 0.1 }, to: 0.3 },
    { value: 9, scale: { min: 0, max: 10, step: 4 }, to: 8 },
    { value: 10, scale: { min: 0, max: 10, step: 4 }, to: 10 },
    { value: 7, scale: { min: 5, max: 5, step: 1 }, to: 5 },
    { value: 7, scale: { min: 5, max: 1, step: 1 }, to: 5 },
    { value: -7, scale: { min: -10, max: 10, step: 2 }, to: -6 },
  ])("takes $value to $to", ({ value, scale, to }) => {
    expect(snap(value, scale)).toBe(to);
  });

  it("never leaves the scale", () => {
    const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const step = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, step, (value, a, b, by) => {
        const scale = { min: Math.min(a, b), max: Math.max(a, b), step: by };
        const snapped = snap(value, scale);
        expect(snapped).toBeGreaterThanOrEqual(scale.min);
        expect(snapped).toBeLessThanOrEqual(scale.max);
        expect(fractionOf(snapped, scale)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("keyTarget", () => {
  it.each([
    { key: "ArrowUp", to: 55 },
    { key: "ArrowDown", to: 45 },
    { key: "ArrowRight", to: 55 },
    { key: "ArrowLeft", to: 45 },
    { key: "PageUp", to: 60 },
    { key: "PageDown", to: 40 },
    { key: "Home", to: 0 },
    { key: "End", to: 100 },
    { key: "a", to: null },
    { key: "constructor", to: null },
  ])("leads by $key from 50 to $to", ({ key, to }) => {
    expect(keyTarget(key, 50, percent, 1)).toBe(to);
  });

  it("leads by the left arrow to more where text runs from the right", () => {
    expect(keyTarget("ArrowLeft", 50, percent, -1)).toBe(55);
    expect(keyTarget("ArrowUp", 50, percent, -1)).toBe(55);
  });
});

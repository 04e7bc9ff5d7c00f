import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaPath, barsOf, layOut, linePath, pieces, writtenPlaces } from "./geometry.ts";
import { niceTicks } from "./ticks.ts";

const size = { width: 300, height: 200 };
const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe("ticks of an axis", () => {
  it.each([
    [0, 97, [0, 25, 50, 75, 100], 0],
    [3, 9, [2, 4, 6, 8, 10], 0],
    [-4, 7, [-5, 0, 5, 10], 0],
    [0, 0.3, [0, 0.1, 0.2, 0.3], 1],
    [5, 5, [0, 2, 4, 6], 0],
    [0, 0, [0, 0.25, 0.5, 0.75, 1], 2],
  ])("from %d to %d are %j", (least, most, values, decimals) => {
    expect(niceTicks(least, most)).toEqual({ values, decimals });
  });

  it("are few, rise, and reach around every value", () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        const { values } = niceTicks(least, most);
        expect(values.length).toBeGreaterThanOrEqual(2);
        expect(values.length).toBeLessThanOrEqual(8);
        expect(values).toEqual(values.toSorted((one, other) => one - other));
        const room = 1e-6 * Math.max(1, Math.abs(most), Math.abs(least));
        expect(values[0]).toBeLessThanOrEqual(least + room);
        expect(values.at(-1)).toBeGreaterThanOrEqual(most - room);
      }),
    );
  });
});

describe("a plot", () => {
  it("keeps every value on it", () => {
    const values = fc.array(fc.option(finite), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom("line", "bar", "area"), (own, kind) => {
        const plot = layOut(kind, [{ label: "a", values: own }], own.length, size);
        for (const { x, y } of pieces(own, plot).flat()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(300.001);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeLessThanOrEqual(200.01);
        }
      }),
    );
  });

  it("stands bars and areas on zero, and lines on what is near", () => {
    const series = [{ label: "a", values: [95, 99] }];
    expect(layOut("bar", series, 2, size).ticks.values[0]).toBe(0);
    expect(layOut("line", series, 2, size).ticks.values[0]).toBe(95);
  });

  it("leaves a gap in a line where there is no value", () => {
    const plot = layOut("line", [{ label: "a", values: [0, 10, null, 5] }], 4, size);
    const found = pieces([0, 10, null, 5], plot);
    expect(found.map(linePath)).toEqual(["M0 200L100 0", "M300 100h0.01"]);
    expect(areaPath(found[0] ?? [], 200)).toBe("M0 200L0 200L100 0L100 200Z");
  });

  it("puts the bars of a place side by side, down from zero for what is below it", () => {
    const series = [
      { label: "a", values: [10] },
      { label: "b", values: [-10] },
    ];
    const plot = layOut("bar", series, 1, size);
    const [up, down] = series.map(
      ({ values }, index) => barsOf(values, plot, { index, of: 2, slot: 300 })[0],
    );
    expect(up).toMatchObject({ x: 102, y: 0, height: 100 });
    expect(down).toMatchObject({ x: 150, y: 100, height: 100 });
  });

  it("writes as many places as there is room for, the first always", () => {
    expect(writtenPlaces(7, 350, 50)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(writtenPlaces(12, 300, 50)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(writtenPlaces(200, 10, 50)).toEqual([0]);
  });
});

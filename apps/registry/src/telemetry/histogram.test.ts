import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { START_STEPS_MS, quantileMs, stepOf } from "./histogram.ts";

function histogramOf(times: readonly number[]): Map<number, number> {
  const histogram = new Map<number, number>();
  for (const ms of times) histogram.set(stepOf(ms), (histogram.get(stepOf(ms)) ?? 0) + 1);
  return histogram;
}

describe("a histogram of start times", () => {
  it("has no median of nothing", () => {
    expect(quantileMs(new Map(), 0.5)).toBe(null);
  });

  it("puts a quantile into the step where that start is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 200 }),
        fc.constantFrom(0.5, 0.95),
        (times, part) => {
          const sorted = [...times].sort((a, b) => a - b);
          const exact = sorted[Math.ceil(times.length * part) - 1] ?? 0;
          const step = stepOf(exact);
          const found = quantileMs(histogramOf(times), part) ?? -1;
          expect(found).toBeGreaterThanOrEqual(step === 0 ? 0 : (START_STEPS_MS[step - 1] ?? 0));
          expect(found).toBeLessThanOrEqual(START_STEPS_MS[step] ?? 0);
        },
      ),
    );
  });

  it("knows of the longest no more than that they are longer than its last step", () => {
    expect(quantileMs(histogramOf([600_000]), 0.5)).toBe(60_000);
  });
});

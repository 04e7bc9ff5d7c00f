import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGE_CHOICES, AGE_RANGES, ageChoice, declaredAge, isOldEnough } from "./age-setting.ts";

describe("the declared age", () => {
  it("is not needed for what is suitable for all, and needed above", () => {
    expect([4, 9, 13, 16, 18].map((minimum) => isOldEnough(minimum, "undeclared"))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("opens what is suitable from the beginning of its range", () => {
    expect(isOldEnough(13, "13")).toBe(true);
    expect(isOldEnough(16, "13")).toBe(false);
    expect(isOldEnough(4, "0")).toBe(false);
  });

  it("never opens more for a younger range", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(5), fc.nat(5), (minimum, a, b) => {
        const [young, old] = [Math.min(a, b), Math.max(a, b)].map((place) =>
          ageChoice(AGE_RANGES[place] ?? 0),
        );
        if (isOldEnough(minimum, young ?? "0")) expect(isOldEnough(minimum, old ?? "0")).toBe(true);
      }),
    );
  });

  it("is kept as the beginning of a range, and of no other age", () => {
    expect(AGE_RANGES.map(ageChoice).map((choice) => choice && declaredAge(choice))).toEqual([...AGE_RANGES]);
    expect([ageChoice(5), ageChoice(-1), ageChoice(Number.NaN)]).toEqual([undefined, undefined, undefined]);
    expect(AGE_CHOICES).toHaveLength(AGE_RANGES.length + 1);
  });
});

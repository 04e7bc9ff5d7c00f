import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PadKey } from "./digits.ts";
import { amountText, keyed, NUMBER_TEXT, padKeyOf } from "./digits.ts";

const KEYS: readonly PadKey[] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "delete"];
const press = (keys: string, length: number, decimals: number): string =>
  [...keys].reduce(
    (text, key) => keyed(text, key === "<" ? "delete" : (key as PadKey), { length, decimals }),
    "",
  );

describe("keys of a pad", () => {
  it.each([
    ["0042", 4, 0, "0042"],
    ["00429", 4, 0, "0042"],
    ["12.5", 12, 0, "125"],
    ["12.5", 12, 2, "12.5"],
    ["12.567", 12, 2, "12.56"],
    [".5", 12, 2, "0.5"],
    ["007", 12, 2, "7"],
    ["1.2.3", 12, 2, "1.23"],
    ["12<<<3", 12, 0, "3"],
  ])("of %s make of at most %i digits, %i of them decimals, %s", (keys, length, decimals, text) => {
    expect(press(keys, length, decimals)).toBe(text);
  });

  it("never make anything but digits within the limits, whatever is pressed", () => {
    const keys = fc.array(fc.constantFrom(...KEYS), { maxLength: 60 });
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 0, max: 4 }),
        (all, length, decimals) => {
          const text = all.reduce((before, key) => keyed(before, key, { length, decimals }), "");
          expect(text).toMatch(NUMBER_TEXT);
          expect(text.replace(".", "").length).toBeLessThanOrEqual(length);
          expect((text.split(".")[1] ?? "").length).toBeLessThanOrEqual(decimals);
        },
      ),
    );
  });

  it("are those of a keyboard too", () => {
    expect(["7", ",", ".", "Backspace", "a", "Enter", "F1", "12"].map(padKeyOf)).toEqual([
      "7",
      ".",
      ".",
      "delete",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("an amount", () => {
  it.each([
    ["", "en", "0"],
    ["1234.", "en", "1,234."],
    ["1234.50", "en", "1,234.50"],
    ["1234.5", "de", "1.234,5"],
    ["9999999999999999", "en", "9,999,999,999,999,999"],
  ])("%s reads in %s as %s", (text, locale, expected) => {
    expect(amountText(text, locale)).toBe(expected);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPrice, parsePrice } from "./price.ts";

describe("a price", () => {
  it.each([
    ["1.99", "EUR", 199],
    ["1,15", "EUR", 115],
    ["0.5", "EUR", 50],
    ["199", "JPY", 199],
    ["1.999", "KWD", 1_999],
  ])("%s in %s is %i minor units", (typed, currency, minor) => {
    expect(parsePrice(typed, currency)).toBe(minor);
  });

  it.each([
    ["0", "EUR"],
    ["-1", "EUR"],
    ["1.999", "EUR"],
    ["1.5", "JPY"],
    ["1e3", "EUR"],
    ["", "EUR"],
    ["1", "euro"],
  ])("is not %j in %s", (typed, currency) => expect(parsePrice(typed, currency)).toBe(undefined));

  it("is read back from what it is written as", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.constantFrom("EUR", "JPY", "KWD"),
        (minor, code) => {
          const written = formatPrice(minor, code, "en").replaceAll(/[^\d.]/g, "");
          expect(parsePrice(written, code)).toBe(minor);
        },
      ),
    );
  });
});

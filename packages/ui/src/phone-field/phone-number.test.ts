import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CALLING_CODES, countriesOf } from "./calling-codes.ts";
import { fromE164, toE164, typed } from "./phone-number.ts";

describe("calling codes", () => {
  it("are of one to three digits, each country once", () => {
    for (const [country, code] of CALLING_CODES) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(code).toMatch(/^[1-9]\d{0,2}$/);
    }
    expect(CALLING_CODES.size).toBeGreaterThan(230);
  });

  it("are no beginning of one another, so that a number has one code", () => {
    const codes = [...new Set(CALLING_CODES.values())];
    for (const code of codes)
      expect(codes.filter((other) => other !== code && other.startsWith(code))).toEqual([]);
  });

  it("name the usual country first", () => {
    expect(countriesOf("+12125550123")[0]).toBe("US");
    expect(countriesOf("+447911123456")[0]).toBe("GB");
    expect(countriesOf("+999")).toEqual([]);
  });
});

describe("a typed number", () => {
  it.each([
    ["PT", "912 345 678", "+351912345678"],
    ["DE", "0170 1234567", "+491701234567"],
    ["IT", "06 1234 5678", "+390612345678"],
    ["RU", "8 912 345-67-89", "+79123456789"],
    ["HU", "06 20 123 4567", "+36201234567"],
    ["US", "1 (212) 555-0123", "+12125550123"],
    ["PT", "", ""],
    ["DE", "0", ""],
    ["ZZ", "123", ""],
    ["PT", "9".repeat(30), `+351${"9".repeat(12)}`],
  ])("of %s, %s, is %s", (country, national, e164) => {
    expect(toE164({ country, national })).toBe(e164);
  });

  it.each([
    ["+49 170 1234567", { country: "DE", national: "1701234567" }],
    ["0049 170 1234567", { country: "DE", national: "1701234567" }],
    ["+1 514 555 0123", { country: "US", national: "5145550123" }],
    ["912-345 678", { country: "PT", national: "912-345 678" }],
    ["٩١٢", { country: "PT", national: "912" }],
    ["9x1<b>2", { country: "PT", national: "912" }],
  ])("brings its country along: %s", (text, expected) => {
    expect(typed(text, "PT")).toEqual(expected);
  });

  it("keeps a chosen country whose code others share", () => {
    expect(fromE164("+15145550123", "CA").country).toBe("CA");
    expect(fromE164("", "CA")).toEqual({ country: "CA", national: "" });
  });

  it("is always E.164 or nothing, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...CALLING_CODES.keys()), (text, country) => {
        const e164 = toE164(typed(text, country));
        expect(e164).toMatch(/^(?:\+[1-9]\d{1,14})?$/);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanChromeText, isChromeText } from "./chrome-text.ts";

describe("cleanChromeText", () => {
  it.each([
    ["Splitter", "Splitter"],
    ["  two\n\tlines \r\n", "two lines"],
    ["Cancel\u202eyap", "Cancelyap"],
    ["\u2066a\u2069\u200f\u061cb", "ab"],
    ["Pay\u200bPal\ufeff\u00ad\u2060", "PayPal"],
    ["Pay\u200dPal\u200c", "PayPal"],
    ["a\u3164\u2800\u115fb", "ab"],
    ["x\ud800y", "xy"],
    ["\u001b[31mred\u0000", "[31mred"],
    ["e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301\u0301"],
    ["a\ufe0f\u{e0041}b", "ab"],
    ["👩‍👩‍👧 ❤️ 1️⃣", "👩‍👩‍👧 ❤️ 1️⃣"],
    ["می‌خواهم क्‍ष", "می‌خواهم क्‍ष"],
    ["\u3000全角\u3000空白", "全角 空白"],
  ])("turns %j into %j", (text, clean) => {
    expect(cleanChromeText(text, 30)).toBe(clean);
  });

  it("shortens by characters, never inside of one", () => {
    expect(cleanChromeText("😀😀😀😀", 3)).toBe("😀😀…");
    expect(cleanChromeText("ab  cd", 4)).toBe("ab…");
    expect(cleanChromeText("x".repeat(5_000_000), 10)).toBe("xxxxxxxxx…");
  });

  it("gives text that chrome can show, from any text", () => {
    const tricky = fc.constantFrom(
      ..."a1 .\n😀❤م\u0301\u200b\u200c\u200d\u202e\u2066\ufe0f\ufeff\ud83d\u3164",
    );
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: tricky, maxLength: 60 }));
    const property = fc.property(text, fc.integer({ min: 1, max: 20 }), (raw, max) => {
      const clean = cleanChromeText(raw, max);
      expect(Array.from(clean).length).toBeLessThanOrEqual(max);
      expect(isChromeText(clean)).toBe(true);
      expect(cleanChromeText(clean, max)).toBe(clean);
    });
    fc.assert(property, { numRuns: 3_000 });
  });
});

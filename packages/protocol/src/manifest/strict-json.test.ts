import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStrictJson, StrictJsonError } from "./strict-json.ts";

function failure(text: string): StrictJsonError {
  try {
    readStrictJson(text, 8);
  } catch (error) {
    if (error instanceof StrictJsonError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

describe("readStrictJson", () => {
  it("reads what JSON.parse reads", () => {
    const property = fc.property(fc.json({ maxDepth: 5, noUnicodeString: false }), (json) => {
      fc.pre(!/__proto__|constructor|prototype/.test(json));
      expect(JSON.stringify(readStrictJson(json, 10))).toBe(JSON.stringify(JSON.parse(json)));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("accepts nothing that JSON.parse refuses, and throws nothing but its own error", () => {
    const token = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "\\",
      "a",
      "1",
      "-",
      "0",
      ".",
      "e",
      "true",
      " ",
      "\ud800",
      '"k"',
    );
    const property = fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const text = tokens.join("");
      try {
        readStrictJson(text, 8);
      } catch (error) {
        expect(error).toBeInstanceOf(StrictJsonError);
        return;
      }
      JSON.parse(text);
    });
    fc.assert(property, { numRuns: 5_000 });
  });

  it("gives objects no prototype", () => {
    expect(Object.getPrototypeOf(readStrictJson("{}", 8))).toBe(null);
  });

  it.each([
    ['{"permissions":[],"permissions":["camera"]}', "twice"],
    ['{"a":1,"\\u0061":2}', "twice"],
    ['{"__proto__":{"trusted":true}}', "__proto__"],
    ['{"a":[{"constructor":1}]}', "constructor"],
    ['{"proto\\u0074ype":1}', "prototype"],
    ["\ufeff{}", "byte order mark"],
    ["", "ends too early"],
    ['{"a":', "ends too early"],
    ["{} {}", "not expected"],
    ['{"a":1,}', "not expected"],
    ["[1,]", "not expected"],
    ["{a:1}", "not expected"],
    ["// x\n{}", "not expected"],
    ["'a'", "not expected"],
    ["[01]", "not expected"],
    ["[+1]", "not expected"],
    ["[.5]", "not expected"],
    ["[NaN]", "not expected"],
    ["[1e999]", "too large"],
    ['"a\u0000"', "not well-formed"],
    ['"a\\x41"', "not well-formed"],
    ['"a', "not well-formed"],
    ['"\\ud800"', "surrogate"],
    ['{"\udc00":1}', "surrogate"],
    ["[".repeat(100_000), "deeper"],
    [`${"[".repeat(9)}${"]".repeat(9)}`, "deeper"],
  ])("refuses %j: %s", (text, words) => {
    expect(failure(text).message).toContain(words);
  });

  it("says where", () => {
    expect(failure('{\n  "a": 1,\n  "b": x\n}')).toMatchObject({ line: 3, column: 8 });
  });
});

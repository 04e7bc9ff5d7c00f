import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialsOf, shadeOf } from "./initials.ts";

describe("initialsOf", () => {
  it.each([
    ["Mira Okafor", "MO"],
    ["mira", "M"],
    ["Ana María de la Cruz", "AC"],
    ["  Zoë   ", "Z"],
    ["(Team) 7", "T7"],
    ["محمد علي", "مع"],
    ["é́lan", "É́"],
    ["🎉 !", ""],
    ["", ""],
  ])("of %o are %o", (name, initials) => {
    expect(initialsOf(name, "en")).toBe(initials);
  });

  it("follow the language", () => {
    expect(initialsOf("ilkay", "tr")).toBe("İ");
  });
});

describe("shadeOf", () => {
  it("is the same for the same name, and within its count", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (name, count) => {
        const shade = shadeOf(name, count);
        expect(Number.isInteger(shade) && shade >= 0 && shade < count).toBe(true);
        expect(shadeOf(name, count)).toBe(shade);
      }),
    );
  });
});

import type { ListingContent } from "@atoll/distribution/registry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameContent, moved, problemsOf, textsIn, withTexts, withoutLocale } from "./draft-changes.ts";

const DRAFT: ListingContent = {
  defaultLocale: "en",
  locales: { en: { subtitle: "One", description: null, keywords: [], screenshots: [] } },
  category: null,
  supportUrl: null,
  privacyUrl: null,
};

describe("a listing in the editor", () => {
  it("gains a language by being written in it, and loses it again", () => {
    const german = withTexts(DRAFT, "de", { subtitle: "Eins" });
    expect(textsIn(german, "de").subtitle).toBe("Eins");
    expect(isSameContent(withoutLocale(german, "de"), DRAFT)).toBe(true);
    expect(withoutLocale(german, "en")).toBe(german);
  });

  it("has nothing in languages that look like something else", () => {
    expect(textsIn(DRAFT, "constructor")).toEqual({
      subtitle: null,
      description: null,
      keywords: [],
      screenshots: [],
    });
  });

  it("is the same whatever order its languages came in", () => {
    const one = withTexts(withTexts(DRAFT, "de", {}), "ar", {});
    const other = withTexts(withTexts(DRAFT, "ar", {}), "de", {});
    expect(isSameContent(one, other)).toBe(true);
    expect(isSameContent(one, withTexts(other, "ar", { keywords: ["x"] }))).toBe(false);
    expect(isSameContent(DRAFT, null)).toBe(false);
  });

  it("says what is wrong, and where", () => {
    const wrong = {
      ...withTexts(DRAFT, "en", { subtitle: "x".repeat(50) }),
      supportUrl: "http://example.com",
    };
    expect([...problemsOf(wrong).keys()].sort()).toEqual(["locales.en.subtitle", "supportUrl"]);
    expect(problemsOf(DRAFT).size).toBe(0);
  });

  it("moves a picture and keeps the others, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.integer({ min: -7, max: 7 }),
        (list, index, by) => {
          const from = index % list.length;
          const after = moved(list, from, by);
          expect([...after].sort()).toEqual([...list].sort());
          expect(after.indexOf(list[from] ?? 0)).toBe(Math.min(Math.max(from + by, 0), list.length - 1));
        },
      ),
    );
  });
});

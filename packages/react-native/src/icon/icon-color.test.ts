import { contrastRatio } from "@atoll/ui/tokens";
import { describe, expect, it } from "vitest";
import { iconColors, iconLetter } from "./icon-color.ts";

describe("iconColors", () => {
  it.each(["#0B7A75", "#FFFFFF", "#000000", "#FFD400", "#7F7F7F"])(
    "is legible on the mini-app's own colour %s",
    (color) => {
      const { ground, ink } = iconColors("Journal", color);
      expect(ground).toBe(color);
      expect(contrastRatio(ink, ground)).toBeGreaterThanOrEqual(4);
    },
  );

  it.each([undefined, "", "red", "#12", "url(x)", "#0B7A75;}"])(
    "leads the same name to the same colour when it is given %s",
    (color) => {
      const { ground, ink } = iconColors("Journal", color);
      expect(ground).toBe(iconColors("Journal", undefined).ground);
      expect(contrastRatio(ink, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("leads different names to different colours", () => {
    const grounds = ["Journal", "Splitter", "Weather", "Notes", "Maps", "Tea"].map(
      (name) => iconColors(name, undefined).ground,
    );
    expect(new Set(grounds).size).toBeGreaterThan(3);
  });
});

describe("iconLetter", () => {
  it.each([
    ["Journal", "J"],
    ["  étude", "É"],
    ["e\u0301tude", "E\u0301"],
    ["👩‍👧 family", "👩‍👧"],
    ["👍🏽 likes", "👍🏽"],
    ["日記", "日"],
    ["", ""],
  ])("of %j is %j", (name, letter) => {
    expect(iconLetter(name)).toBe(letter);
  });
});

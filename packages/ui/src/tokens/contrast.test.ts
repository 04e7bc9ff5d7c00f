import { describe, expect, it } from "vitest";
import { CONTRAST_PAIRS, contrastFailures, contrastRatio } from "./contrast.ts";
import { createTheme } from "./theme.ts";

describe("contrastRatio", () => {
  it("is 21 between black and white, whatever the order, and 1 between equals", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrastRatio("#FFFFFF", "#000000")).toBeCloseTo(21);
    expect(contrastRatio("#0a7774", "#0A7774")).toBe(1);
  });

  it("is NaN for what it cannot read, which never counts as legible", () => {
    expect(contrastRatio("teal", "#ffffff")).toBeNaN();
    const theme = createTheme({ scheme: "light", overrides: { colors: { light: { text: "teal" } } } });
    expect(contrastFailures(theme).map((pair) => pair.on)).toContain("text");
  });
});

describe.each(["light", "dark"] as const)("the %s theme", (scheme) => {
  const theme = createTheme({ scheme });

  it.each(CONTRAST_PAIRS)("has $least:1 between $on and $ground", ({ on, ground, least }) => {
    expect(contrastRatio(theme.colors[on], theme.colors[ground])).toBeGreaterThanOrEqual(least);
  });

  it("has no failing pair", () => {
    expect(contrastFailures(theme)).toEqual([]);
  });
});

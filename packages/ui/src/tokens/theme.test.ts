import { describe, expect, it } from "vitest";
import { tokensToCss } from "./css.ts";
import { createTheme } from "./theme.ts";

describe("createTheme", () => {
  it("keeps space on a 4-point grid and line heights above sizes", () => {
    const theme = createTheme({ scheme: "light" });
    for (const points of Object.values(theme.space)) expect(points % 4).toBe(0);
    for (const { size, lineHeight } of Object.values(theme.type)) expect(lineHeight).toBeGreaterThan(size);
  });

  it("has the type scale of the design", () => {
    const sizes = Object.values(createTheme({ scheme: "light" }).type).map((step) => step.size);
    expect(sizes).toEqual([12, 13, 15, 17, 20, 24, 32]);
  });

  it("takes a host's colours for the scheme they are meant for", () => {
    const overrides = { colors: { dark: { accent: "#ff8800" } } };
    expect(createTheme({ scheme: "dark", overrides }).colors.accent).toBe("#ff8800");
    expect(createTheme({ scheme: "light", overrides }).colors.accent).toBe("#0A7774");
  });

  it("moves nothing under reduced motion, even when a host overrides durations", () => {
    const overrides = { motion: { duration: { quick: 90, normal: 150, slow: 400 } } };
    const { motion } = createTheme({ scheme: "light", overrides, reducedMotion: true });
    expect(motion.duration).toEqual({ quick: 0, normal: 0, slow: 0 });
    expect(createTheme({ scheme: "light", overrides }).motion.duration.quick).toBe(90);
  });
});

describe("tokensToCss", () => {
  it("writes one custom property for each token", () => {
    const css = tokensToCss(createTheme({ scheme: "dark" }));
    expect(css.split("\n")).toEqual(
      expect.arrayContaining([
        "color-scheme: dark;",
        "--atoll-color-on-accent-soft: #6FD8CD;",
        "--atoll-space-lg: 16px;",
        "--atoll-radius-md: 10px;",
        "--atoll-type-body-line: 22px;",
        "--atoll-weight-semibold: 600;",
        "--atoll-duration-normal: 200ms;",
        "--atoll-curve-standard: cubic-bezier(0.2, 0, 0, 1);",
      ]),
    );
  });

  it("has no declaration that could end the rule it stands in", () => {
    for (const line of tokensToCss(createTheme({ scheme: "light" })).split("\n")) {
      expect(line).toMatch(/^[a-z-]+: [^;{}]+;$/);
    }
  });
});

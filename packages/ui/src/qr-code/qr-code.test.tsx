import { screen } from "@testing-library/react";
import fc from "fast-check";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { QRCodeHost } from "./host.tsx";
import { drawCode } from "./modules.ts";
import { qrCodeSchema } from "./schema.ts";

const props = { value: "https://example.com/t/42", label: "Your ticket" };

/** The dark modules that a path covers, as `x,y`. */
function darkOf(path: string): string[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, at) => `${Number(x) + at},${y}`),
  );
}

describe("a drawn code", () => {
  it("covers exactly the dark modules, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        const { data } = encode(text, { ecc: "M", border: 4 });
        const dark = data.flatMap((line, y) => line.flatMap((is, x) => (is ? [`${x},${y}`] : [])));
        expect(darkOf(drawCode(text, "medium").path).toSorted()).toEqual(dark.toSorted());
      }),
      { numRuns: 30 },
    );
  });

  it("has four light modules around it, and more modules the more may be covered", () => {
    const { path, side } = drawCode("a text of some length, to be read", "low");
    for (const place of darkOf(path)) {
      for (const at of place.split(",").map(Number)) {
        expect(at).toBeGreaterThanOrEqual(4);
        expect(at).toBeLessThan(side - 4);
      }
    }
    expect(drawCode("a text of some length, to be read", "high").side).toBeGreaterThan(side);
  });

  it("holds as much as may be said, at every level", () => {
    for (const level of ["low", "medium", "quartile", "high"] as const)
      expect(drawCode("é".repeat(500), level).side).toBeGreaterThan(21);
  });
});

describe("QRCode", () => {
  it("is an image named by its label", () => {
    renderHost(QRCodeHost, { props });
    expect(screen.getByRole("img", { name: "Your ticket" })).toBeTruthy();
  });

  it("is dark on white by night too", () => {
    const surface = createFakeSurface({ environment: { theme: "dark" } });
    renderHost(QRCodeHost, { props, surface });
    const image = screen.getByRole("img");
    expect(getComputedStyle(image).backgroundColor).toMatch(/^rgba?\(255, 255, 255/);
    expect(image.querySelector("path")?.getAttribute("fill")).toBe("#000000");
  });

  it.each([props, { ...props, size: 120, correction: "high" }, { ...props, value: "é".repeat(500) }])(
    "accepts %o",
    (given) => {
      expect(accepts(qrCodeSchema, given)).toBe(true);
    },
  );

  it.each([
    { value: "x" },
    { ...props, value: "" },
    { ...props, value: "é".repeat(501) },
    { ...props, size: 10_000 },
    { ...props, correction: "L" },
    { ...props, label: "" },
  ])("refuses %o", (given) => {
    expect(accepts(qrCodeSchema, given)).toBe(false);
  });
});

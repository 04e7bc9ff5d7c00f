import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ICON_NAMES } from "../props/icon-name.ts";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { IconHost } from "./host.tsx";
import { iconSchema } from "./schema.ts";

const svgOf = (container: HTMLElement): SVGElement | null => container.querySelector("svg");

describe("Icon", () => {
  it.each(ICON_NAMES)("draws %s", (icon) => {
    const { container } = renderHost(IconHost, { props: { icon } });
    expect(svgOf(container)?.childElementCount).toBeGreaterThan(0);
  });

  it("is passed over by screen readers unless it says what it means", () => {
    const { update } = renderHost(IconHost, { props: { icon: "star" } });
    expect(screen.queryByRole("img")).toBeNull();
    update({ props: { icon: "star", accessibilityLabel: "Favourite" } });
    expect(screen.getByRole("img", { name: "Favourite" })).toBeTruthy();
  });

  it("grows with the font scale of the surface", () => {
    const surface = createFakeSurface({ environment: { fontScale: 2 } });
    const { container } = renderHost(IconHost, { props: { icon: "star", size: "small" }, surface });
    expect(svgOf(container)?.getAttribute("width")).toBe("32");
  });

  it.each([
    { icon: "chevron-right", direction: "rtl", mirrored: true },
    { icon: "chevron-right", direction: "ltr", mirrored: false },
    { icon: "star", direction: "rtl", mirrored: false },
  ] as const)(
    "mirrors what points along the text, where text runs from right: %o",
    ({ icon, direction, mirrored }) => {
      const surface = createFakeSurface({ environment: { direction } });
      const { container } = renderHost(IconHost, { props: { icon }, surface });
      const frame = svgOf(container)?.parentElement;
      expect(frame && getComputedStyle(frame).transform).toBe(mirrored ? "scaleX(-1)" : "");
    },
  );

  it.each([{ icon: "star" }, { icon: "x", size: "large", tone: "critical", accessibilityLabel: "Close" }])(
    "accepts %o",
    (props) => {
      expect(accepts(iconSchema, props)).toBe(true);
    },
  );

  it.each([
    {},
    { icon: "constructor" },
    { icon: "Star" },
    { icon: "../star" },
    { icon: "star", size: 900 },
    { icon: "star", color: "red" },
    { icon: "star", path: "M0 0h24" },
  ])("refuses %o", (props) => {
    expect(accepts(iconSchema, props)).toBe(false);
  });
});

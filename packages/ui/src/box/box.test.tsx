import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { BoxHost } from "./host.tsx";
import { boxSchema } from "./schema.ts";

const style = (): CSSStyleDeclaration =>
  getComputedStyle(screen.getByText("inside").parentElement ?? document.body);
const children = <span>inside</span>;

describe("Box", () => {
  it("has the size it is given, and is never wider than its container", () => {
    renderHost(BoxHost, { props: { width: 4096, height: 48 }, children });
    expect([style().width, style().height, style().maxWidth]).toEqual(["4096px", "48px", "100%"]);
  });

  it("is not stretched when its width follows from its height", () => {
    const { update } = renderHost(BoxHost, { props: { height: 48, aspectRatio: 2 }, children });
    expect(style().alignSelf).toBe("flex-start");
    update({ props: { height: 48 } });
    expect(style().alignSelf).toBe("");
  });

  it("cuts off what is too large for it", () => {
    renderHost(BoxHost, { props: { height: 10 }, children });
    expect(style().overflowX).toBe("hidden");
  });

  it("lets two sides win over a ratio", () => {
    const { update } = renderHost(BoxHost, { props: { width: 40, aspectRatio: 2 }, children });
    expect(style().aspectRatio).toContain("2");
    update({ props: { width: 40, height: 40, aspectRatio: 2 } });
    expect(style().aspectRatio).not.toContain("2");
  });

  it.each(["light", "dark"] as const)("has a ground of the %s theme", (theme) => {
    const surface = createFakeSurface({ environment: { theme } });
    const { update } = renderHost(BoxHost, { props: { ground: "sunken" }, children, surface });
    const sunken = style().backgroundColor;
    update({ props: { ground: "critical" } });
    expect(style().backgroundColor).not.toBe(sunken);
  });

  it("is a group only when it has a name", () => {
    const { update } = renderHost(BoxHost, { children });
    expect(screen.queryByRole("group")).toBeNull();
    update({ props: { accessibilityLabel: "Seat map" } });
    expect(screen.getByRole("group", { name: "Seat map" })).toBeTruthy();
  });

  it.each([
    {},
    { ground: "accent", radius: "full", border: true, width: 64, aspectRatio: 1, align: "center" },
  ])("accepts %o", (props) => {
    expect(accepts(boxSchema, props)).toBe(true);
  });

  it.each([
    { width: 1e9 },
    { width: "100vw" },
    { height: -1 },
    { minHeight: Number.NaN },
    { ground: "#ff0000" },
    { position: "fixed" },
    { top: -500 },
    { zIndex: 9e9 },
    { overflow: "visible" },
  ])("refuses %o", (props) => {
    expect(accepts(boxSchema, props)).toBe(false);
  });
});

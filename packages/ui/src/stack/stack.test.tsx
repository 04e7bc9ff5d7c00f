import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { StackHost } from "./host.tsx";
import { stackSchema } from "./schema.ts";

describe("Stack", () => {
  it("lays children below one another, with space of the theme between and around", () => {
    renderHost(StackHost, { props: { gap: "md", padding: "lg", paddingY: "xs" }, children: <span>a</span> });
    const box = screen.getByText("a").parentElement;
    const style = box === null ? undefined : getComputedStyle(box);
    expect(style?.flexDirection).toBe("column");
    expect(style?.gap).toBe("12px");
    expect(style?.padding).toBe("4px 16px");
  });

  it("stretches children unless told otherwise", () => {
    const { update } = renderHost(StackHost, { children: <span>a</span> });
    const align = (): string =>
      getComputedStyle(screen.getByText("a").parentElement ?? document.body).alignItems;
    expect(align()).toBe("stretch");
    update({ props: { align: "center" } });
    expect(align()).toBe("center");
  });

  it.each([
    {},
    { gap: "xxl", padding: "sm", paddingX: "md", justify: "between", grow: true, align: "stretch" },
  ])("accepts %o", (props) => {
    expect(accepts(stackSchema, props)).toBe(true);
  });

  it.each([
    { gap: -4 },
    { gap: "-8px" },
    { align: "baseline" },
    { justify: "fixed" },
    { top: -500 },
    { wrap: true },
  ])("refuses %o", (props) => {
    expect(accepts(stackSchema, props)).toBe(false);
  });
});

import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { GridHost } from "./host.tsx";
import { gridSchema } from "./schema.ts";

const children = ["a", "b", "c"].map((name) => <span key={name}>{name}</span>);
const cell = (name: string): HTMLElement => screen.getByText(name).parentElement ?? document.body;
const width = (name = "a"): string => getComputedStyle(cell(name)).width;

describe("Grid", () => {
  it("gives each column an equal share, in lines that follow the reading direction", () => {
    renderHost(GridHost, { props: { columns: 3, gap: "md" }, children });
    expect(["a", "b", "c"].map(width)).toEqual(["33.3333%", "33.3333%", "33.3333%"]);
    const lines = getComputedStyle(cell("a").parentElement ?? document.body);
    expect([lines.flexDirection, lines.flexWrap]).toEqual(["row", "wrap"]);
  });

  it("has as many columns as fit the surface, and fewer when text is large", () => {
    const props = { minColumnWidth: 120 };
    renderHost(GridHost, { props, children }).unmount();
    const wide = renderHost(GridHost, { props, children });
    expect(width()).toBe("33.3333%");
    wide.unmount();
    renderHost(GridHost, { props, children, surface: createFakeSurface({ environment: { fontScale: 2 } }) });
    expect(width()).toBe("100%");
  });

  it("keeps what a child holds when the number of columns changes", () => {
    const { update } = renderHost(GridHost, { props: { columns: 1 }, children });
    const before = cell("b");
    update({ props: { columns: 2 }, children: children.slice(1) });
    expect(cell("b")).toBe(before);
    expect(width("b")).toBe("50%");
  });

  it("has two columns unless told otherwise", () => {
    renderHost(GridHost, { children });
    expect(width()).toBe("50%");
  });

  it.each([
    {},
    { columns: 12, gap: "sm", padding: "lg", align: "start" },
    { minColumnWidth: 160, columns: 4 },
  ])("accepts %o", (props) => {
    expect(accepts(gridSchema, props)).toBe(true);
  });

  it.each([
    { columns: 0 },
    { columns: 1.5 },
    { columns: 1e6 },
    { minColumnWidth: 1 },
    { minColumnWidth: Number.POSITIVE_INFINITY },
    { template: "1fr 9999px" },
  ])("refuses %o", (props) => {
    expect(accepts(gridSchema, props)).toBe(false);
  });
});

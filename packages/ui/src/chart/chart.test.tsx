import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ChartHost } from "./host.tsx";
import { chartSchema } from "./schema.ts";

const props = {
  kind: "bar" as const,
  label: "Distance",
  unit: "km",
  labels: ["Mon", "Tue", "Wed"],
  series: [{ label: "On foot", values: [4, null, 8.5] }],
};
const two = {
  ...props,
  kind: "line" as const,
  series: [...props.series, { label: "By bike", values: [1, 2, 3] }],
};

describe("Chart", () => {
  it("is an image that says what it shows: the least, the most and the last", () => {
    renderHost(ChartHost, { props });
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Distance. On foot: from 4.0 km to 8.5 km, at last 8.5 km.",
    );
  });

  it("draws a bar for each value, and none where there is none", () => {
    const { container } = renderHost(ChartHost, { props });
    expect(container.querySelectorAll("rect")).toHaveLength(2);
  });

  it("draws lines apart by their dashes, and says which is which", () => {
    const { container } = renderHost(ChartHost, { props: two });
    const dashes = [...container.querySelectorAll("path")].map((path) =>
      path.getAttribute("stroke-dasharray"),
    );
    expect(new Set(dashes).size).toBe(2);
    expect(screen.getByText("By bike")).toBeTruthy();
  });

  it("is a table too, with the same numbers", () => {
    renderHost(ChartHost, { props: two });
    fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
    expect(screen.queryByRole("img")).toBeNull();
    const rows = screen.getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["", "On foot", "By bike"],
      ["Mon", "4.0 km", "1.0 km"],
      ["Tue", "–", "2.0 km"],
      ["Wed", "8.5 km", "3.0 km"],
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Show as chart" }));
    expect(screen.getByRole("img")).toBeTruthy();
  });

  it("runs from the right where reading does, in the language's digits", () => {
    const surface = createFakeSurface({ environment: { direction: "rtl", locale: "ar-EG" } });
    const { container } = renderHost(ChartHost, { props, surface });
    expect(container.querySelector("g")?.getAttribute("transform")).toContain("scale(-1 1)");
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain("٨٫٥");
  });

  it("draws nothing of a row without values, and says so", () => {
    const { container } = renderHost(ChartHost, {
      props: { ...props, series: [{ label: "On foot", values: [null] }] },
    });
    expect(container.querySelectorAll("rect")).toHaveLength(0);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe("Distance. On foot: no values.");
  });

  it.each([props, two, { ...props, kind: "area", height: 120, labelHidden: true, grow: true }])(
    "accepts %o",
    (given) => {
      expect(accepts(chartSchema, given)).toBe(true);
    },
  );

  it.each([
    {},
    { ...props, kind: "pie" },
    { ...props, series: [] },
    { ...props, series: [{ label: "a", values: [Number.NaN] }] },
    { ...props, series: [{ label: "a", values: [1e12] }] },
    { ...props, series: [{ label: "a", values: [1], color: "url(x)" }] },
    { ...props, series: Array(6).fill({ label: "a", values: [1] }) },
    { ...props, labels: Array(201).fill("x") },
    { ...props, height: 4_000 },
  ])("refuses %o", (given) => {
    expect(accepts(chartSchema, given)).toBe(false);
  });
});

import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SliderHost } from "./host.tsx";
import { sliderSchema } from "./schema.ts";

const props = { label: "Distance", min: 0, max: 10, step: 0.5, value: 4, unit: "km" };
const slider = (): HTMLElement => screen.getByRole("slider", { name: "Distance" });
const read = (): (string | null)[] =>
  ["aria-valuemin", "aria-valuenow", "aria-valuemax", "aria-valuetext"].map((name) =>
    slider().getAttribute(name),
  );

describe("Slider", () => {
  it("is a slider named by its label that says its number with the unit", () => {
    renderHost(SliderHost, { props });
    expect(read()).toEqual(["0", "4", "10", "4 km"]);
    expect(screen.getByText("4 km")).toBeTruthy();
  });

  it("writes its number as the language of the surface does", () => {
    const surface = createFakeSurface({ environment: { locale: "de" } });
    renderHost(SliderHost, { props: { ...props, value: 4.5 }, surface });
    expect(screen.getByText("4,5 km")).toBeTruthy();
  });

  it("goes up and down by keys, each the act of a person", () => {
    const { emitted } = renderHost(SliderHost, { props, on: ["change"] });
    expect(fireEvent.keyDown(slider(), { key: "ArrowRight" })).toBe(false);
    fireEvent.keyDown(slider(), { key: "End" });
    fireEvent.keyDown(slider(), { key: "End" });
    expect(emitted).toEqual([
      { event: "change", payload: { value: 4.5, edit: 1 }, act: true },
      { event: "change", payload: { value: 10, edit: 2 }, act: true },
    ]);
  });

  it("goes up by the left arrow where text runs from the right", () => {
    const surface = createFakeSurface({ environment: { direction: "rtl" } });
    renderHost(SliderHost, { props, surface });
    fireEvent.keyDown(slider(), { key: "ArrowLeft" });
    expect(read()[1]).toBe("4.5");
  });

  it("stays within its scale, whatever value it is given", () => {
    const { update } = renderHost(SliderHost, { props: { ...props, value: 99 } });
    expect(read()[1]).toBe("10");
    update({ props: { ...props, min: 5, max: 1, value: 3 } });
    expect(read()).toEqual(["5", "5", "5", "5 km"]);
  });

  it("does not move while disabled, and is passed over by Tab", () => {
    const { emitted } = renderHost(SliderHost, { props: { ...props, disabled: true }, on: ["change"] });
    fireEvent.keyDown(slider(), { key: "End" });
    expect(emitted).toEqual([]);
    expect(slider().tabIndex).toBe(-1);
    expect(slider().getAttribute("aria-disabled")).toBe("true");
  });

  it.each([{ label: "Distance" }, props, { ...props, min: -20, value: -3, step: 1e-6, grow: true }])(
    "accepts %o",
    (given) => {
      expect(accepts(sliderSchema, given)).toBe(true);
    },
  );

  it.each([
    {},
    { ...props, step: 0 },
    { ...props, step: -1 },
    { ...props, max: 1e10 },
    { ...props, value: Number.NaN },
    { ...props, value: "4" },
    { ...props, unit: "x".repeat(21) },
    { ...props, thumbImage: "https://evil.example/a.png" },
  ])("refuses %o", (given) => {
    expect(accepts(sliderSchema, given)).toBe(false);
  });
});

import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { StepperHost } from "./host.tsx";
import { stepperSchema } from "./schema.ts";

const props = { label: "guests", min: 1, max: 3, value: 2 };
const control = (): HTMLElement => screen.getByRole("spinbutton", { name: "guests" });
const less = (): HTMLElement => screen.getByRole("button", { name: "Less guests" });
const more = (): HTMLElement => screen.getByRole("button", { name: "More guests" });

describe("Stepper", () => {
  it("is a spin button named by its label that says its number", () => {
    renderHost(StepperHost, { props: { ...props, unit: "people" } });
    expect(control().getAttribute("aria-valuenow")).toBe("2");
    expect(control().getAttribute("aria-valuetext")).toBe("2 people");
  });

  it("counts every press, though the mini-app has not answered the one before", () => {
    const { emitted } = renderHost(StepperHost, {
      props: { ...props, min: 0, max: 9 },
      on: ["change"],
    });
    fireEvent.click(more());
    fireEvent.click(more());
    fireEvent.click(less());
    expect(emitted).toEqual([
      { event: "change", payload: { value: 3, edit: 1 }, act: true },
      { event: "change", payload: { value: 4, edit: 2 }, act: true },
      { event: "change", payload: { value: 3, edit: 3 }, act: true },
    ]);
  });

  it("goes no further than its ends", () => {
    const { emitted } = renderHost(StepperHost, { props, on: ["change"] });
    fireEvent.click(more());
    fireEvent.click(more());
    expect(more()).toHaveProperty("disabled", true);
    expect(emitted).toHaveLength(1);
  });

  it("goes up and down by keys, and is one stop of Tab", () => {
    renderHost(StepperHost, { props });
    fireEvent.keyDown(control(), { key: "ArrowUp" });
    expect(control().getAttribute("aria-valuenow")).toBe("3");
    fireEvent.keyDown(control(), { key: "Home" });
    expect(control().getAttribute("aria-valuenow")).toBe("1");
    expect([control().tabIndex, less().tabIndex, more().tabIndex]).toEqual([0, -1, -1]);
  });

  it("does not move while disabled", () => {
    const { emitted } = renderHost(StepperHost, { props: { ...props, disabled: true }, on: ["change"] });
    fireEvent.click(more());
    fireEvent.keyDown(control(), { key: "ArrowUp" });
    expect(emitted).toEqual([]);
  });

  it.each([{ label: "guests" }, { ...props, min: -5, step: 0.5 }])("accepts %o", (given) => {
    expect(accepts(stepperSchema, given)).toBe(true);
  });

  it.each([{}, { ...props, step: 0 }, { ...props, value: 1e300 }, { ...props, value: "2" }])(
    "refuses %o",
    (given) => {
      expect(accepts(stepperSchema, given)).toBe(false);
    },
  );
});

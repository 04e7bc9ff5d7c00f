import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SegmentedControlHost } from "./host.tsx";
import { segmentedControlSchema } from "./schema.ts";

const options = [
  { value: "day", label: "Day" },
  { value: "week", label: "Week" },
  { value: "month", label: "Month", disabled: true },
];
const props = { label: "Period", options };
const segment = (name: string): HTMLElement => screen.getByRole("radio", { name });
const isChosen = (name: string): boolean => segment(name).getAttribute("aria-checked") === "true";

describe("SegmentedControl", () => {
  it("is a group named by its label, of which at first the first is chosen", () => {
    renderHost(SegmentedControlHost, { props });
    expect(screen.getByRole("radiogroup", { name: "Period" })).toBeTruthy();
    expect(isChosen("Day")).toBe(true);
  });

  it("shows a press at once and sends it as the act of a person, and none for what is chosen", () => {
    const { emitted } = renderHost(SegmentedControlHost, { props, on: ["change"] });
    fireEvent.click(segment("Week"));
    fireEvent.click(segment("Week"));
    expect(isChosen("Week")).toBe(true);
    expect(emitted).toEqual([{ event: "change", payload: { value: "week", edit: 1 }, act: true }]);
  });

  it("is one stop of Tab, and led through by arrows past what is disabled", () => {
    renderHost(SegmentedControlHost, { props: { ...props, value: "week" } });
    expect(screen.getAllByRole("radio").map((each) => each.tabIndex)).toEqual([-1, 0, -1]);
    fireEvent.keyDown(segment("Week"), { key: "ArrowRight" });
    expect(isChosen("Day")).toBe(true);
  });

  it("chooses nothing while disabled", () => {
    const { emitted } = renderHost(SegmentedControlHost, {
      props: { ...props, disabled: true },
      on: ["change"],
    });
    fireEvent.click(segment("Week"));
    expect(emitted).toEqual([]);
  });

  it("accepts its props", () => {
    expect(accepts(segmentedControlSchema, { ...props, value: "week", edit: 2, grow: true })).toBe(true);
  });

  it.each([
    { options },
    { label: "Period" },
    { ...props, options: Array.from({ length: 6 }, (_, at) => ({ value: `${at}`, label: "a" })) },
    { ...props, value: 2 },
  ])("refuses %o", (given) => {
    expect(accepts(segmentedControlSchema, given)).toBe(false);
  });
});

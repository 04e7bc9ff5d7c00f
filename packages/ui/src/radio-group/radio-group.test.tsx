import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { RadioGroupHost } from "./host.tsx";
import { radioGroupSchema } from "./schema.ts";

const options = [
  { value: "s", label: "Small" },
  { value: "m", label: "Medium", disabled: true },
  { value: "l", label: "Large", hint: "Sold out soon" },
];
const props = { label: "Size", options };
const radio = (name: string): HTMLElement => screen.getByRole("radio", { name });
const chosen = (): (string | null)[] =>
  screen
    .getAllByRole("radio")
    .filter((each) => each.getAttribute("aria-checked") === "true")
    .map((each) => each.getAttribute("aria-label"));

describe("RadioGroup", () => {
  it("is a group named by its label, of which one at most is chosen", () => {
    const { emitted } = renderHost(RadioGroupHost, { props, on: ["change"] });
    expect(screen.getByRole("radiogroup", { name: "Size" })).toBeTruthy();
    expect(chosen()).toEqual([]);
    fireEvent.click(radio("Large"));
    expect(chosen()).toEqual(["Large"]);
    expect(emitted).toEqual([{ event: "change", payload: { value: "l", edit: 1 }, act: true }]);
  });

  it("sends nothing when what is chosen is chosen again", () => {
    const { emitted } = renderHost(RadioGroupHost, { props: { ...props, value: "s" }, on: ["change"] });
    fireEvent.click(radio("Small"));
    expect(emitted).toEqual([]);
  });

  it("is entered once by Tab, at the chosen option or else at the first that can be chosen", () => {
    const { update } = renderHost(RadioGroupHost, { props });
    const stops = () => screen.getAllByRole("radio").map((each) => each.tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    update({ props: { ...props, value: "l" } });
    expect(stops()).toEqual([-1, -1, 0]);
  });

  it.each([
    { direction: "ltr", key: "ArrowRight", to: "Large" },
    { direction: "rtl", key: "ArrowLeft", to: "Large" },
    { direction: "ltr", key: "ArrowDown", to: "Large" },
    { direction: "ltr", key: "ArrowUp", to: "Large" },
    { direction: "ltr", key: "End", to: "Large" },
  ] as const)("is led through by $key in $direction, past what is disabled, around its ends", (step) => {
    const surface = createFakeSurface({ environment: { direction: step.direction } });
    renderHost(RadioGroupHost, { props: { ...props, value: "s" }, surface });
    radio("Small").focus();
    fireEvent.keyDown(radio("Small"), { key: step.key });
    expect(chosen()).toEqual([step.to]);
    expect(document.activeElement).toBe(radio(step.to));
  });

  it("sends nothing while disabled, or of a disabled option", () => {
    const { emitted, update } = renderHost(RadioGroupHost, { props, on: ["change"] });
    fireEvent.click(radio("Medium"));
    update({ props: { ...props, disabled: true } });
    fireEvent.click(radio("Large"));
    fireEvent.keyDown(radio("Large"), { key: "ArrowDown" });
    expect(emitted).toEqual([]);
  });

  it("announces what is wrong and ties it to the group", () => {
    renderHost(RadioGroupHost, { props: { ...props, error: "Choose a size" } });
    const group = screen.getByRole("radiogroup");
    expect(group.getAttribute("aria-describedby")).toBe(screen.getByRole("alert").id);
  });

  it("accepts options", () => {
    expect(accepts(radioGroupSchema, { ...props, value: "s", error: "No", grow: true })).toBe(true);
  });

  it.each([
    { label: "Size" },
    { options },
    { label: "Size", options: [] },
    { label: "Size", options: ["s"] },
    { label: "Size", options: [options[0], options[0]] },
    { label: "Size", options: [{ value: "", label: "None" }] },
    { label: "Size", options: [{ value: "s", label: "S", icon: "https://evil.example/a.svg" }] },
    { label: "Size", options: Array.from({ length: 21 }, (_, at) => ({ value: `${at}`, label: "S" })) },
    { ...props, value: 1 },
  ])("refuses %o", (given) => {
    expect(accepts(radioGroupSchema, given)).toBe(false);
  });
});

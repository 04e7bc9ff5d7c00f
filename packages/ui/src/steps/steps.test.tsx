import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { StepsHost } from "./host.tsx";
import { stepsSchema } from "./schema.ts";

const steps = [{ label: "Cart" }, { label: "Address", hint: "Home" }, { label: "Pay" }];
const props = { label: "Checkout", steps, current: 1 };

describe("Steps", () => {
  it("is a list that says of each step whether it is done, and marks the current one", () => {
    renderHost(StepsHost, { props });
    expect(screen.getByRole("list", { name: "Checkout" })).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    for (const name of ["Cart, done", "Address, Home, current", "Pay, not begun"])
      expect(screen.getByRole("group", { name })).toBeTruthy();
    const current = screen.getAllByRole("listitem").map((item) => item.getAttribute("aria-current"));
    expect(current).toEqual([null, "step", null]);
  });

  it("says that the current step failed", () => {
    renderHost(StepsHost, { props: { ...props, failed: true } });
    expect(screen.getByRole("group", { name: "Address, Home, failed" })).toBeTruthy();
  });

  it("has none under way when all are done", () => {
    renderHost(StepsHost, { props: { ...props, current: 3, direction: "down" } });
    expect(screen.getAllByRole("group").map((each) => each.getAttribute("aria-label"))).toEqual([
      "Cart, done",
      "Address, Home, done",
      "Pay, done",
    ]);
  });

  it("leads back to steps that are done while that is handled, and to no others", () => {
    const { emitted } = renderHost(StepsHost, { props, on: ["select"] });
    const buttons = screen.getAllByRole("button");
    expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual(["Cart, done"]);
    fireEvent.click(screen.getByRole("button", { name: "Cart, done" }));
    expect(emitted).toEqual([{ event: "select", payload: { index: 0 }, act: true }]);
  });

  it.each([props, { ...props, current: 3, failed: true, direction: "down" }])("accepts %o", (each) => {
    expect(accepts(stepsSchema, each)).toBe(true);
  });

  it.each([
    { label: "x", steps },
    { ...props, current: -1 },
    { ...props, current: 1.5 },
    { ...props, steps: [{ label: "x" }] },
    { ...props, steps: [...steps, { label: "x", color: "red" }] },
  ])("refuses %o", (wrong) => {
    expect(accepts(stepsSchema, wrong)).toBe(false);
  });
});

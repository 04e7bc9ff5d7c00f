import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { ActionSheetHost } from "./host.tsx";
import { actionSheetSchema } from "./schema.ts";

const actions = [
  { value: "share", label: "Share" },
  { value: "export", label: "Export", disabled: true },
  { value: "delete", label: "Delete", hint: "Cannot be undone", tone: "critical" as const },
];
const props = { open: true, title: "Lunch, 12 euro", actions };

describe("ActionSheet", () => {
  it("offers its actions in order, and a way out as the last", () => {
    renderHost(ActionSheetHost, { props });
    const sheet = screen.getByRole("dialog", { name: "Lunch, 12 euro" });
    const buttons = within(sheet).getAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual([
      "Share",
      "Export",
      "DeleteCannot be undone",
      "Cancel",
    ]);
    expect(within(sheet).getByText("Journal")).toBeTruthy();
  });

  it("tells which action was chosen, as the act of a person", () => {
    const { emitted } = renderHost(ActionSheetHost, { props, on: ["select", "dismiss"] });
    fireEvent.click(screen.getByRole("button", { name: /Delete/ }));
    expect(emitted).toEqual([{ event: "select", payload: { value: "delete" }, act: true }]);
  });

  it("does not let a disabled action be chosen", () => {
    const { emitted } = renderHost(ActionSheetHost, { props, on: ["select"] });
    const button = screen.getByRole("button", { name: "Export" });
    expect(button).toHaveProperty("disabled", true);
    fireEvent.click(button);
    expect(emitted).toEqual([]);
  });

  it.each([() => fireEvent.click(screen.getByRole("button", { name: "Cancel" })), pressEscape])(
    "is left without choosing",
    (leave) => {
      const { emitted } = renderHost(ActionSheetHost, { props, on: ["select", "dismiss"] });
      leave();
      expect(emitted).toEqual([{ event: "dismiss", payload: null, act: true }]);
    },
  );

  it("accepts what it draws", () => {
    expect(accepts(actionSheetSchema, { ...props, message: "Of today." })).toBe(true);
  });

  it.each([
    { ...props, actions: [] },
    { ...props, actions: Array.from({ length: 13 }, (_, index) => ({ value: `${index}`, label: "x" })) },
    { ...props, actions: [{ value: "", label: "x" }] },
    { ...props, actions: [{ value: "x", label: "x", href: "https://evil.example" }] },
    { ...props, actions: [{ value: "x", label: "x", tone: "bank" }] },
    { open: true, actions },
  ])("refuses %o", (wrong) => {
    expect(accepts(actionSheetSchema, wrong)).toBe(false);
  });
});

function pressEscape(): void {
  fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
}

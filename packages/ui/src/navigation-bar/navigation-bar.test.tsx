import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { NavigationBarHost } from "./host.tsx";
import { navigationBarSchema } from "./schema.ts";

const actions = [
  { value: "share", label: "Share", icon: "share-2" as const },
  { value: "delete", label: "Delete", icon: "trash" as const, disabled: true },
];
const props = { title: "Lunch", subtitle: "12 euro", actions };

describe("NavigationBar", () => {
  it("has its title as the heading of level 1, and what stands below it", () => {
    renderHost(NavigationBarHost, { props });
    expect(screen.getByRole("heading", { name: "Lunch", level: 1 })).toBeTruthy();
    expect(screen.getByText("12 euro")).toBeTruthy();
  });

  it("has a way back only while that is handled", () => {
    const { emitted, update } = renderHost(NavigationBarHost, { props, on: ["back"] });
    fireEvent.click(screen.getByRole("button", { name: "Back" }));
    expect(emitted).toEqual([{ event: "back", payload: null, act: true }]);
    update({ on: [] });
    expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
  });

  it("tells which action was pressed, as the act of a person; not a disabled one", () => {
    const { emitted } = renderHost(NavigationBarHost, { props, on: ["select"] });
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    fireEvent.click(screen.getByRole("button", { name: "Share" }));
    expect(emitted).toEqual([{ event: "select", payload: { value: "share" }, act: true }]);
  });

  it.each([{ title: "Lunch" }, props])("accepts %o", (each) => {
    expect(accepts(navigationBarSchema, each)).toBe(true);
  });

  it.each([
    {},
    { title: "" },
    { ...props, actions: [...actions, ...actions] },
    { ...props, actions: [{ value: "x", label: "", icon: "x" }] },
    { ...props, actions: [{ value: "x", label: "x", icon: "https://evil.example/x.svg" }] },
  ])("refuses %o", (wrong) => {
    expect(accepts(navigationBarSchema, wrong)).toBe(false);
  });
});

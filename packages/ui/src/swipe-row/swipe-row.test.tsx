import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { SwipeRowHost } from "./host.tsx";
import { swipeRowSchema } from "./schema.ts";

const actions = [
  { value: "flag", label: "Flag", icon: "flag" as const },
  { value: "delete", label: "Delete", tone: "critical" as const },
];
const still = () => createFakeSurface({ environment: { reducedMotion: true } });

describe("SwipeRow", () => {
  it("has its actions where screen readers and keyboards find them, after the row", () => {
    renderHost(SwipeRowHost, { props: { actions }, children: <p>Lunch</p> });
    const buttons = screen.getAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual(["Flag", "Delete"]);
    expect(buttons.map((button) => button.tabIndex)).toEqual([0, 0]);
    const row = screen.getByText("Lunch");
    expect(row.compareDocumentPosition(buttons[0] ?? row) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it("tells which action was pressed, as the act of a person", () => {
    const { emitted } = renderHost(SwipeRowHost, { props: { actions }, on: ["select"], surface: still() });
    fireEvent.click(screen.getByRole("button", { name: "Delete" }));
    expect(emitted).toEqual([{ event: "select", payload: { value: "delete" }, act: true }]);
  });

  it("sends nothing that the guest does not listen to", () => {
    const { emitted } = renderHost(SwipeRowHost, { props: { actions }, surface: still() });
    fireEvent.click(screen.getByRole("button", { name: "Flag" }));
    expect(emitted).toEqual([]);
  });

  it("accepts what it draws", () => {
    expect(accepts(swipeRowSchema, { actions })).toBe(true);
  });

  it.each([
    {},
    { actions: [] },
    { actions: [...actions, ...actions] },
    { actions: [{ value: "x", label: "x", tone: "#f00" }] },
    { actions, width: 9000 },
  ])("refuses %o", (wrong) => {
    expect(accepts(swipeRowSchema, wrong)).toBe(false);
  });
});

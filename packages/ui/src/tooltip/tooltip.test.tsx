import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { TooltipHost } from "./host.tsx";
import { tooltipSchema } from "./schema.ts";

const tooltip = () => screen.queryByRole("tooltip");
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

/** What touch events carry. */
function finger(target: Element): object {
  const touch = { identifier: 1, target, clientX: 0, clientY: 0, pageX: 0, pageY: 0, force: 1 };
  return { touches: [touch], changedTouches: [touch] };
}

describe("Tooltip", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    renderHost(TooltipHost, { props: { text: "Adds to this month" }, children: <button>Add</button> });
  });
  afterEach(() => void vi.useRealTimers());

  it("says nothing at first", () => {
    expect(screen.getByRole("button", { name: "Add" })).toBeTruthy();
    expect(tooltip()).toBeNull();
  });

  it("says its words while what it holds has the focus, and describes it by them", () => {
    const button = screen.getByRole("button");
    fireEvent.focus(button);
    pass(100);
    expect(tooltip()?.textContent).toBe("Adds to this month");
    expect(button.parentElement?.getAttribute("aria-describedby")).toBe(tooltip()?.id);
    fireEvent.blur(button);
    pass(100);
    expect(tooltip()).toBeNull();
  });

  it("waits for a pointer that stays", () => {
    const part = screen.getByRole("button").parentElement ?? document.body;
    fireEvent.pointerEnter(part, { pointerType: "mouse" });
    pass(300);
    expect(tooltip()).toBeNull();
    pass(200);
    expect(tooltip()).not.toBeNull();
  });

  it("is sent away by Escape", () => {
    const button = screen.getByRole("button");
    fireEvent.focus(button);
    pass(100);
    fireEvent.keyDown(button, { key: "Escape" });
    pass(100);
    expect(tooltip()).toBeNull();
  });

  it("comes when a finger holds, not by a tap", () => {
    const button = screen.getByRole("button");
    fireEvent.touchStart(button, finger(button));
    pass(200);
    fireEvent.touchEnd(button, finger(button));
    pass(1_000);
    expect(tooltip()).toBeNull();
    fireEvent.touchStart(button, finger(button));
    pass(600);
    expect(tooltip()).not.toBeNull();
    fireEvent.touchEnd(button, finger(button));
    pass(2_000);
    expect(tooltip()).toBeNull();
  });
});

describe("Tooltip's schema", () => {
  it("accepts a few words", () => {
    expect(accepts(tooltipSchema, { text: "Adds to this month" })).toBe(true);
  });

  it.each([{}, { text: "" }, { text: "x".repeat(201) }, { text: "x", at: { x: -500, y: 0 } }])(
    "refuses %o",
    (wrong) => {
      expect(accepts(tooltipSchema, wrong)).toBe(false);
    },
  );
});

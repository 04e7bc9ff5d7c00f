import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { renderHost } from "../testing/render-host.tsx";
import { PressableHost } from "./host.tsx";
import { pressableSchema } from "./schema.ts";

const children = <span>Lisbon</span>;
const button = (): HTMLElement => screen.getByRole("button", { name: "Lisbon" });

describe("Pressable", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is one button named by what it holds, and sends a press as the act of a person", () => {
    const { emitted } = renderHost(PressableHost, { children, on: ["press"] });
    fireEvent.click(button());
    expect(emitted).toEqual([{ event: "press", payload: null, act: true }]);
  });

  it("takes a label for screen readers", () => {
    renderHost(PressableHost, { children, props: { accessibilityLabel: "Open Lisbon" } });
    expect(screen.getByRole("button", { name: "Open Lisbon" })).toBeTruthy();
  });

  it("tells of being held down only where that is handled", () => {
    const { emitted } = renderHost(PressableHost, { children, on: ["press", "longPress"] });
    fireEvent.mouseDown(button(), { button: 0, buttons: 1 });
    act(() => void vi.advanceTimersByTime(1000));
    expect(emitted).toEqual([{ event: "longPress", payload: null, act: true }]);
  });

  it("sends nothing while disabled", () => {
    const { emitted } = renderHost(PressableHost, { children, on: ["press"], props: { disabled: true } });
    fireEvent.click(screen.getByRole("button"));
    expect(emitted).toEqual([]);
  });

  it("takes presses on 44 points at least", () => {
    renderHost(PressableHost, { children });
    const { minHeight, minWidth } = getComputedStyle(button());
    expect([minHeight, minWidth]).toEqual(["44px", "44px"]);
  });

  it.each([{}, { gap: "sm", padding: "md", align: "center", grow: true, disabled: true }])(
    "accepts %o",
    (props) => {
      expect(accepts(pressableSchema, props)).toBe(true);
    },
  );

  it.each([{ style: { position: "fixed" } }, { hitSlop: 900 }, { padding: -4 }, { role: "link" }])(
    "refuses %o",
    (props) => {
      expect(accepts(pressableSchema, props)).toBe(false);
    },
  );
});

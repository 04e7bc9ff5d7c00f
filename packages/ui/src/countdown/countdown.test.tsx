import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { renderHost } from "../testing/render-host.tsx";
import { CountdownHost } from "./host.tsx";
import { countdownSchema } from "./schema.ts";

const NOW_MS = 1_700_000_000_000;
const props = { until: NOW_MS + 90_500, label: "Checkout" };
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

describe("Countdown", () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
  afterEach(() => void vi.useRealTimers());

  it("is a timer that counts down by itself, to the second", () => {
    const { container } = renderHost(CountdownHost, { props });
    const timer = screen.getByRole("timer", { name: "Checkout: 1 minute, 31 seconds" });
    expect(container.textContent).toBe("1:31");
    pass(499);
    expect(container.textContent).toBe("1:31");
    pass(1);
    expect(container.textContent).toBe("1:30");
    pass(31_000);
    expect(container.textContent).toBe("0:59");
    expect(timer.getAttribute("aria-label")).toBe("Checkout: 59 seconds");
  });

  it("tells the end once, and asks for no timer after it", () => {
    const { container, emitted } = renderHost(CountdownHost, { props, on: ["finish"] });
    pass(90_499);
    expect(emitted).toEqual([]);
    pass(1);
    expect(container.textContent).toBe("0:00");
    pass(5_000);
    expect(emitted).toEqual([{ event: "finish", payload: null, act: false }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tells a moment that had passed, and each new moment again", () => {
    const { emitted, update } = renderHost(CountdownHost, { props: { ...props, until: 0 }, on: ["finish"] });
    expect(emitted).toHaveLength(1);
    update({ props: { ...props, until: Date.now() + 2_000 }, on: ["finish"] });
    pass(2_000);
    expect(emitted).toHaveLength(2);
  });

  it("stops when it is gone", () => {
    const { unmount } = renderHost(CountdownHost, { props });
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("speaks the surface's language, at its text size", () => {
    const surface = createFakeSurface({ environment: { locale: "de", fontScale: 2 } });
    renderHost(CountdownHost, { props, surface });
    const timer = screen.getByRole("timer", { name: "Checkout: 1 Minute, 31 Sekunden" });
    expect(getComputedStyle(timer).fontSize).toBe("30px");
  });

  it.each([
    props,
    { ...props, until: 8.64e15, size: "display", tone: "critical", weight: "bold", align: "end" },
  ])("accepts %o", (each) => {
    expect(accepts(countdownSchema, each)).toBe(true);
  });

  it.each([
    {},
    { label: "a" },
    { ...props, until: -1 },
    { ...props, until: 9e15 },
    { ...props, until: "soon" },
  ])("refuses %o", (each) => {
    expect(accepts(countdownSchema, each)).toBe(false);
  });
});

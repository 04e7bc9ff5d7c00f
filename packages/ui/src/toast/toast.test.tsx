import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accepts } from "../testing/accepts.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import type { Emitted } from "../testing/render-host.tsx";
import { renderHost } from "../testing/render-host.tsx";
import { ToastHost } from "./host.tsx";
import { toastSchema } from "./schema.ts";

const props = { open: true, message: "Entry deleted" };
const still = () => createFakeSurface({ environment: { reducedMotion: true } });
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const DISMISSED: Emitted = { event: "dismiss", payload: null, act: false };

describe("Toast", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is announced, politely unless it is critical", () => {
    const { update } = renderHost(ToastHost, { props });
    expect(screen.getByRole("status").textContent).toBe("Entry deleted");
    update({ props: { ...props, tone: "critical" } });
    expect(screen.getByRole("alert").textContent).toBe("Entry deleted");
  });

  it("does not keep anybody from the rest", () => {
    const { container } = renderHost(ToastHost, { props });
    expect(container.querySelector("[inert]")).toBeNull();
  });

  it("goes after four seconds, even when the mini-app does not answer", () => {
    const { emitted } = renderHost(ToastHost, { props, on: ["dismiss"], surface: still() });
    pass(3_999);
    expect(screen.queryByRole("status")).not.toBeNull();
    pass(1);
    expect(emitted).toEqual([DISMISSED]);
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("comes again when it is opened anew", () => {
    const { update } = renderHost(ToastHost, { props, surface: still() });
    pass(4_000);
    update({ props: { ...props, open: false } });
    update({ props });
    expect(screen.queryByRole("status")).not.toBeNull();
  });

  it("waits while it has the focus or a pointer is on it", () => {
    const { emitted } = renderHost(ToastHost, { props, on: ["dismiss"], surface: still() });
    fireEvent.focus(screen.getByRole("status"));
    pass(60_000);
    expect(emitted).toEqual([]);
    fireEvent.blur(screen.getByRole("status"));
    pass(4_000);
    expect(emitted).toEqual([DISMISSED]);
  });

  it("stays longer with an action, and sends a press of it as the act of a person", () => {
    const { emitted } = renderHost(ToastHost, {
      props: { ...props, actionLabel: "Undo" },
      on: ["action", "dismiss"],
      surface: still(),
    });
    pass(9_000);
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    pass(9_000);
    expect(emitted).toEqual([{ event: "action", payload: null, act: true }]);
  });

  it("has a way to close it when it does not go by itself", () => {
    const { emitted } = renderHost(ToastHost, {
      props: { ...props, lasts: "untilDismissed" },
      on: ["dismiss"],
      surface: still(),
    });
    pass(600_000);
    expect(emitted).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(emitted).toEqual([DISMISSED]);
  });

  it.each([props, { open: false, message: "x", tone: "positive", actionLabel: "Undo", lasts: "long" }])(
    "accepts %o",
    (each) => {
      expect(accepts(toastSchema, each)).toBe(true);
    },
  );

  it.each([
    { open: true },
    { ...props, message: "" },
    { ...props, lasts: 1e9 },
    { ...props, position: "top" },
  ])("refuses %o", (each) => {
    expect(accepts(toastSchema, each)).toBe(false);
  });
});

import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ScreenHost } from "../../screen/host.tsx";
import { screenSchema } from "../../screen/schema.ts";
import { accepts } from "../../testing/accepts.ts";
import { renderHost } from "../../testing/render-host.tsx";
import { virtualListSchema } from "../../virtual-list/schema.ts";
import { isFar, MOST_PULLED, pulledBy } from "./pull.ts";

const ASKED = { event: "refresh", payload: null, act: true };
const drawn = () => renderHost(ScreenHost, { on: ["refresh"], children: <p>body</p> });

/** A finger on the content that goes down so many points, and leaves. */
function pull(points: number, leave: "touchEnd" | "touchCancel" = "touchEnd"): void {
  const body = screen.getByText("body");
  const finger = (pageY: number) => {
    const touch = { identifier: 1, target: body, clientX: 0, clientY: pageY, pageX: 0, pageY, force: 1 };
    return { touches: [touch], changedTouches: [touch] };
  };
  fireEvent.touchStart(body, finger(100));
  fireEvent.touchMove(body, finger(100 + points));
  fireEvent[leave](body, finger(100 + points));
}

describe("pulling for what is new", () => {
  it("asks when it goes far, as the act of a person", () => {
    const { emitted } = drawn();
    pull(60);
    expect(emitted).toEqual([]);
    pull(200);
    expect(emitted).toEqual([ASKED]);
  });

  it("asks nothing when it is broken off or goes up", () => {
    const { emitted } = drawn();
    pull(200, "touchCancel");
    pull(-200);
    expect(emitted).toEqual([]);
  });

  it("can be done by keyboard and screen reader", () => {
    const { emitted } = drawn();
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(emitted).toEqual([ASKED]);
  });

  it("asks once while it is answered, and says so", () => {
    const { emitted, update } = drawn();
    update({ props: { refreshing: true } });
    expect(screen.getByRole("status", { name: "Refreshing" })).toBeTruthy();
    pull(200);
    fireEvent.click(screen.getByRole("button", { name: "Refresh" }));
    expect(emitted).toEqual([]);
    act(() => update({ props: { refreshing: false } }));
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("is not there while nobody listens", () => {
    const { emitted } = renderHost(ScreenHost, { children: <p>body</p> });
    pull(200);
    expect(screen.queryByRole("button", { name: "Refresh" })).toBeNull();
    expect(emitted).toEqual([]);
  });

  it("follows the finger half as far, and not for ever", () => {
    expect([pulledBy(-9), pulledBy(40), pulledBy(4000)]).toEqual([0, 20, MOST_PULLED]);
    expect([isFar(55), isFar(56)]).toEqual([false, true]);
  });

  it("is a matter of the Screen and of lists", () => {
    expect(accepts(screenSchema, { refreshing: true })).toBe(true);
    expect(accepts(virtualListSchema, { count: 1, refreshing: true })).toBe(true);
    expect(accepts(screenSchema, { refreshing: "yes" })).toBe(false);
  });
});

import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import type { GestureResponderEvent, LayoutChangeEvent } from "react-native";
import { describe, expect, it } from "vitest";
import { SurfaceContext } from "../host-component.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { useDrag } from "./use-drag.ts";

const touch = (locationX: number, pageX: number) =>
  ({ nativeEvent: { locationX, pageX } }) as unknown as GestureResponderEvent;

function startDrag(direction: "ltr" | "rtl" = "ltr", disabled = false) {
  const told: (readonly ["slide" | "release", number])[] = [];
  const clock = { ms: 0 };
  const surface = createFakeSurface({ environment: { direction } });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <SurfaceContext value={surface}>{children}</SurfaceContext>
  );
  const hook = renderHook(
    () =>
      useDrag({
        scale: { min: 0, max: 100, step: 1 },
        disabled,
        onSlide: (value) => void told.push(["slide", value]),
        onRelease: (value) => void told.push(["release", value]),
        now: () => clock.ms,
      }),
    { wrapper },
  );
  const track = () => hook.result.current[1];
  act(() => track().onLayout?.({ nativeEvent: { layout: { width: 200 } } } as LayoutChangeEvent));
  return { told, clock, track, shown: () => hook.result.current[0] };
}

describe("a drag along a track", () => {
  it("shows every move at once, tells of some, and of the last when it is let go", () => {
    const { told, clock, track, shown } = startDrag();
    act(() => track().onResponderGrant?.(touch(20, 120)));
    expect(shown()).toBe(10);
    act(() => track().onResponderMove?.(touch(0, 140)));
    expect(shown()).toBe(20);
    clock.ms = 150;
    act(() => track().onResponderMove?.(touch(0, 160)));
    act(() => track().onResponderMove?.(touch(0, 180)));
    expect(told).toEqual([["slide", 30]]);
    act(() => track().onResponderRelease?.(touch(0, 180)));
    expect(told).toEqual([
      ["slide", 30],
      ["release", 40],
    ]);
    expect(shown()).toBeNull();
  });

  it("runs from the right where text does", () => {
    const { track, shown } = startDrag("rtl");
    act(() => track().onResponderGrant?.(touch(20, 120)));
    expect(shown()).toBe(90);
  });

  it("stays on the track however far the finger goes", () => {
    const { track, shown } = startDrag();
    act(() => track().onResponderGrant?.(touch(20, 120)));
    act(() => track().onResponderMove?.(touch(0, 9000)));
    expect(shown()).toBe(100);
  });

  it("changes nothing when it is taken away", () => {
    const { told, track, shown } = startDrag();
    act(() => track().onResponderGrant?.(touch(20, 120)));
    act(() => track().onResponderTerminate?.(touch(20, 120)));
    expect([told, shown()]).toEqual([[], null]);
  });

  it("does not begin while disabled, and once begun is not given up to a scroll view", () => {
    expect(startDrag("ltr", true).track().onStartShouldSetResponder?.(touch(0, 0))).toBe(false);
    expect(startDrag().track().onResponderTerminationRequest?.(touch(0, 0))).toBe(false);
  });
});

import { useRef, useState } from "react";
import type { GestureResponderHandlers } from "react-native";
import { Animated, PanResponder } from "react-native";
import { useSurface } from "../host-component.ts";
import { createDragSpeed } from "../host/drag-speed.ts";
import { isWeb } from "../host/platform.ts";
import { useTheme } from "../host/theme-context.ts";
import { useLatest } from "../host/use-latest.ts";
import { isAlong, openedBy, staysOpen } from "./swipe.ts";

type Swipe = {
  /** Points by which the row is moved, negative towards the left. */
  readonly x: Animated.Value;
  readonly handlers: GestureResponderHandlers;
  measure(width: number): void;
  setOpen(open: boolean): void;
};

/** Moves a row with the finger, off what lies behind its end. The row is the host's: the mini-app hears of presses alone. */
export function useSwipe(): Swipe {
  const { duration } = useTheme().motion;
  const rtl = useSurface().environment.direction === "rtl";
  const [x] = useState(() => new Animated.Value(0));
  const state = useRef({ width: 0, opened: 0, from: 0 });
  const latest = useLatest({ duration: duration.normal, towardsEnd: rtl ? -1 : 1 });
  const [swipe] = useState(() => {
    const rest = state.current;
    const speed = createDragSpeed();
    function place(opened: number): void {
      rest.opened = opened;
      x.setValue(-opened * latest.current.towardsEnd);
    }
    function setOpen(open: boolean): void {
      rest.opened = open ? rest.width : 0;
      const toValue = -rest.opened * latest.current.towardsEnd;
      Animated.timing(x, { toValue, duration: latest.current.duration, useNativeDriver: !isWeb }).start();
    }
    const responder = PanResponder.create({
      onMoveShouldSetPanResponder: (_event, { dx, dy }) => isAlong(dx, dy),
      onPanResponderGrant: () => void (rest.from = rest.opened),
      onPanResponderMove: (_event, { dx, vx }) => {
        speed.moved(vx);
        place(openedBy(rest.from, dx * latest.current.towardsEnd, rest.width));
      },
      onPanResponderRelease: () =>
        setOpen(staysOpen(rest.opened, speed.atRelease() * latest.current.towardsEnd, rest.width)),
      onPanResponderTerminate: () => setOpen(false),
    });
    return {
      handlers: responder.panHandlers,
      setOpen,
      measure: (width: number) => void (rest.width = width),
    };
  });
  return { x, ...swipe };
}

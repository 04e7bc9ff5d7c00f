import { useRef, useState } from "react";
import type { GestureResponderEvent, GestureResponderHandlers, LayoutChangeEvent } from "react-native";
import { useLatest } from "../host/use-latest.ts";
import type { Fingers, Zoom } from "./zoom.ts";
import { fingersOf, movedBy, toggledZoom, WHOLE } from "./zoom.ts";

/** Two taps within this are one. */
const DOUBLE_MS = 300;
/** A finger that moves so far across a whole picture leafs on. */
const LEAF = 60;
/** A finger that moves less has tapped. */
const TAP = 8;

type ZoomArea = {
  readonly zoom: Zoom;
  toggle(): void;
  readonly handlers: GestureResponderHandlers & { onLayout(event: LayoutChangeEvent): void };
};

/** Fingers on a picture: two make it larger, one moves it or leafs on, two taps make it larger or whole again. */
export function useZoom(page: number, onLeaf: (way: -1 | 1) => void): ZoomArea {
  const [zoom, setZoom] = useState(WHOLE);
  const [shown, setShown] = useState(page);
  // Each picture is whole at first.
  if (shown !== page) {
    setShown(page);
    setZoom(WHOLE);
  }
  const latest = useLatest({ zoom, onLeaf });
  const frame = useRef({ width: 0, height: 0 });
  const toggle = (): void => setZoom((now) => toggledZoom(now));
  const [handlers] = useState((): GestureResponderHandlers => {
    let held: Fingers | null = null;
    let start: Fingers | null = null;
    let tappedAt = 0;
    function move({ nativeEvent: { touches } }: GestureResponderEvent): void {
      const before = held;
      const now = fingersOf(touches);
      held = now;
      if (before === null || now === null) return;
      // Another number of fingers is another hold.
      if (before.apart > 0 !== now.apart > 0) start = null;
      else setZoom((current) => movedBy(current, before, now, frame.current));
    }
    function release({ nativeEvent: { pageX } }: GestureResponderEvent): void {
      const across = start === null ? null : pageX - start.x;
      held = null;
      start = null;
      if (across === null) return;
      if (Math.abs(across) < TAP) return tap();
      if (latest.current.zoom.scale === 1 && Math.abs(across) > LEAF)
        latest.current.onLeaf(across < 0 ? 1 : -1);
    }
    function tap(): void {
      const now = Date.now();
      if (now - tappedAt < DOUBLE_MS) setZoom((current) => toggledZoom(current));
      tappedAt = now - tappedAt < DOUBLE_MS ? 0 : now;
    }
    return {
      onStartShouldSetResponder: () => true,
      onMoveShouldSetResponder: () => true,
      onResponderGrant: ({ nativeEvent: { touches } }) => void (held = start = fingersOf(touches)),
      onResponderMove: move,
      onResponderRelease: release,
      onResponderTerminate: () => void (held = start = null),
    };
  });
  const onLayout = ({ nativeEvent: { layout } }: LayoutChangeEvent): void => {
    frame.current = { width: layout.width, height: layout.height };
  };
  return { zoom, toggle, handlers: { ...handlers, onLayout } };
}

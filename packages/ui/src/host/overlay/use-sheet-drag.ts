import { useEffect, useRef, useState } from "react";
import type { GestureResponderHandlers } from "react-native";
import { Animated, PanResponder } from "react-native";
import { createDragSpeed } from "../drag-speed.ts";
import { isWeb } from "../platform.ts";
import { useTheme } from "../theme-context.ts";
import { useLatest } from "../use-latest.ts";

/** A drag past this, or a flick faster than that in points a millisecond, leaves the sheet. */
const FAR = 96;
const FAST = 0.6;
/** How long a mini-app may take to close what was dragged away, before it comes back. */
const ANSWER_MS = 400;

type SheetDrag = { readonly offset: Animated.Value; readonly handlers: GestureResponderHandlers };

/** Moves a sheet with the finger on its grabber. One that is let go far below asks to be closed. */
export function useSheetDrag(open: boolean, onDismiss: () => void): SheetDrag {
  const { duration } = useTheme().motion;
  const [offset] = useState(() => new Animated.Value(0));
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (open) offset.setValue(0);
    return () => clearTimeout(waiting.current);
  }, [open, offset]);
  const latest = useLatest({ onDismiss, duration: duration.normal });
  const [responder] = useState(() => {
    const speed = createDragSpeed();
    function back(): void {
      const timing = { toValue: 0, duration: latest.current.duration, useNativeDriver: !isWeb };
      Animated.timing(offset, timing).start();
    }
    return PanResponder.create({
      onStartShouldSetPanResponder: () => true,
      onPanResponderMove: (_event, { dy, vy }) => {
        speed.moved(vy);
        offset.setValue(Math.max(0, dy));
      },
      onPanResponderRelease: (_event, { dy }) => {
        if (!isLeaving(dy, speed.atRelease())) return back();
        latest.current.onDismiss();
        waiting.current = setTimeout(back, ANSWER_MS);
      },
      onPanResponderTerminationRequest: () => false,
      onPanResponderTerminate: back,
    });
  });
  return { offset, handlers: responder.panHandlers };
}

/** Whether a drag that ends so far below, at such a speed, leaves the sheet. */
export function isLeaving(points: number, pointsPerMs: number): boolean {
  return points > FAR || (points > 8 && pointsPerMs > FAST);
}

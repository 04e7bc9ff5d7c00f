import { useRef, useState } from "react";
import type { GestureResponderEvent, ViewProps } from "react-native";
import { useSurface } from "../host-component.ts";
import type { Scale } from "../scale/scale.ts";
import { snap } from "../scale/scale.ts";

/** Shortest time between two tellings of a drag. */
const TELL_MS = 100;

type Drag = {
  readonly scale: Scale;
  readonly disabled: boolean;
  /** Told now and then of the number under the finger. */
  readonly onSlide: (value: number) => void;
  /** Told of the number that was let go at. */
  readonly onRelease: (value: number) => void;
  /** Milliseconds that pass, for measuring. */
  readonly now?: () => number;
};

type Grip = { readonly x: number; readonly pageX: number; value: number; toldMs: number };

/** Lets a number be dragged along a track: drawn by the host at once, told at rest. Null while nobody drags. */
export function useDrag(own: Drag): readonly [dragged: number | null, track: ViewProps] {
  const { scale, disabled, onSlide, onRelease, now = () => performance.now() } = own;
  const rtl = useSurface().environment.direction === "rtl";
  const width = useRef(0);
  const grip = useRef<Grip | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  function valueAt(x: number): number {
    const along = width.current === 0 ? 0 : x / width.current;
    return snap(scale.min + (rtl ? 1 - along : along) * (scale.max - scale.min), scale);
  }
  function move(held: Grip, value: number): void {
    if (value === held.value) return;
    held.value = value;
    setDragged(value);
    if (now() - held.toldMs < TELL_MS) return;
    held.toldMs = now();
    onSlide(value);
  }
  function end(isReleased: boolean): void {
    const held = grip.current;
    grip.current = null;
    setDragged(null);
    if (held !== null && isReleased) onRelease(held.value);
  }
  const track: ViewProps = {
    onLayout: ({ nativeEvent }) => void (width.current = nativeEvent.layout.width),
    onStartShouldSetResponder: () => !disabled,
    // Once held, a scroll view around does not take it away.
    onResponderTerminationRequest: () => false,
    onResponderGrant: ({ nativeEvent }: GestureResponderEvent) => {
      const { locationX: x, pageX } = nativeEvent;
      const held = { x, pageX, value: Number.NaN, toldMs: now() };
      grip.current = held;
      move(held, valueAt(x));
    },
    onResponderMove: ({ nativeEvent }: GestureResponderEvent) => {
      const held = grip.current;
      if (held !== null) move(held, valueAt(held.x + nativeEvent.pageX - held.pageX));
    },
    onResponderRelease: () => end(true),
    onResponderTerminate: () => end(false),
  };
  return [dragged, track];
}

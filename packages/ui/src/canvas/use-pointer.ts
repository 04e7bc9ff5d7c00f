import { useEffect, useRef, useState } from "react";
import type { GestureResponderEvent, GestureResponderHandlers } from "react-native";
import { useLatest } from "../host/use-latest.ts";
import type { PointerPayload, PointerTrail } from "./pointer-trail.ts";
import { createPointerTrail } from "./pointer-trail.ts";

/** The size of a canvas in its own coordinates. */
type Size = { readonly width: number; readonly height: number };

type PointerArea = {
  /** To be told of the width it is drawn at, in points. */
  measure(width: number): void;
  readonly handlers: GestureResponderHandlers;
  readonly trail: PointerTrail;
};

/** Follows a finger or pointer from where it is put down, and tells where it is in the canvas's own coordinates. */
export function usePointer(size: Size, tell: (payload: PointerPayload) => void): PointerArea {
  const latest = useLatest({ size, tell });
  const drawn = useRef(size.width);
  const [trail] = useState(() => createPointerTrail((payload) => latest.current.tell(payload)));
  useEffect(() => () => trail.dispose(), [trail]);
  const [handlers] = useState((): GestureResponderHandlers => {
    const place = ({ nativeEvent }: GestureResponderEvent): [number, number] =>
      placeOn(latest.current.size, drawn.current, nativeEvent);
    return {
      onStartShouldSetResponder: () => true,
      // What is being drawn is not to become a scroll of the list around it.
      onResponderTerminationRequest: () => false,
      onResponderGrant: (event) => trail.start(...place(event)),
      onResponderMove: (event) => trail.move(...place(event)),
      onResponderRelease: () => trail.end("end"),
      onResponderTerminate: () => trail.end("cancel"),
    };
  });
  return { measure: (width) => void (drawn.current = width), handlers, trail };
}

type Located = { readonly locationX: number; readonly locationY: number };

/** Where on a canvas drawn so many points wide something is: within it, to a tenth. */
export function placeOn({ width, height }: Size, drawnWidth: number, at: Located): [number, number] {
  const scale = drawnWidth > 0 ? width / drawnWidth : 1;
  return [within(at.locationX * scale, width), within(at.locationY * scale, height)];
}

function within(value: number, most: number): number {
  if (!Number.isFinite(value)) return 0;
  return Math.round(Math.max(0, Math.min(most, value)) * 10) / 10;
}

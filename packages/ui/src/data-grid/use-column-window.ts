import type { RefObject } from "react";
import { useRef, useState } from "react";
import type { NativeScrollEvent, NativeSyntheticEvent, ScrollView } from "react-native";
import { useSurface } from "../host-component.ts";
import { isWeb } from "../host/platform.ts";
import type { ColumnWindow } from "./columns.ts";
import { columnsIn, scrollToColumn } from "./columns.ts";

type Across = {
  readonly ref: RefObject<ScrollView | null>;
  readonly drawn: ColumnWindow;
  measure(width: number): void;
  onScroll(event: NativeSyntheticEvent<NativeScrollEvent>): void;
  /** Brings a column into sight. */
  show(column: number): void;
};

/** Follows how far a table is scrolled to its end, and draws the columns that are seen. */
export function useColumnWindow(offsets: readonly number[]): Across {
  const { window, direction } = useSurface().environment;
  const ref = useRef<ScrollView>(null);
  const [viewport, setViewport] = useState(window.width);
  const [scrolled, setScrolled] = useState(0);
  const position = useRef(0);
  const drawn = columnsIn(offsets, scrolled, viewport);
  const total = offsets.at(-1) ?? 0;
  const rtl = direction === "rtl";
  /** From the start of the line, or back from it: browsers count to the left from 0, devices from the left end. */
  const turn = (x: number): number => {
    if (!rtl) return x;
    return isWeb ? -x : Math.max(0, total - viewport - x);
  };
  return {
    ref,
    drawn,
    measure: setViewport,
    onScroll({ nativeEvent }) {
      const now = turn(nativeEvent.contentOffset.x);
      const next = columnsIn(offsets, now, viewport);
      // The table is drawn anew only for other columns.
      if (next.first !== drawn.first || next.end !== drawn.end) setScrolled(now);
      position.current = now;
    },
    show(column) {
      const to = scrollToColumn(offsets, column, position.current, viewport);
      if (to !== position.current) ref.current?.scrollTo({ x: turn(to), animated: false });
    },
  };
}

import type { RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import type { NativeScrollEvent, NativeSyntheticEvent, ScrollView } from "react-native";
import { useSurface } from "../host-component.ts";
import { isWeb } from "../host/platform.ts";
import { useLatest } from "../host/use-latest.ts";
import { useTheme } from "../host/theme-context.ts";
import { offsetOf, pageAt } from "./pages.ts";

/** A strip is at rest when it has not been scrolled for so long; browsers have no event for it that all know. */
const REST_MS = 120;

type Strip = {
  readonly ref: RefObject<ScrollView | null>;
  readonly width: number;
  measure(width: number): void;
  onScroll(event: NativeSyntheticEvent<NativeScrollEvent>): void;
};

/** A strip of pages of one width: scrolls to the page that is shown, and tells which one a person scrolled to. */
export function useStrip(page: number, count: number, onPage: (page: number) => void): Strip {
  const ref = useRef<ScrollView>(null);
  const [width, setWidth] = useState(0);
  const rtl = useSurface().environment.direction === "rtl";
  const moves = useTheme().motion.duration.normal > 0;
  const mirrored = rtl && !isWeb;
  const shown = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useLatest({ onPage, width, count, mirrored });
  const laidOut = useRef(0);
  useEffect(() => {
    if (width === 0 || (shown.current === page && laidOut.current === width)) return;
    const animated = moves && laidOut.current === width;
    shown.current = page;
    laidOut.current = width;
    const x = offsetOf(page, width, count, mirrored);
    ref.current?.scrollTo({ x: isWeb && rtl ? -x : x, animated });
  }, [page, width, count, rtl, mirrored, moves]);
  useEffect(() => () => clearTimeout(rest.current), []);
  return {
    ref,
    width,
    measure: setWidth,
    onScroll({ nativeEvent }) {
      const { x } = nativeEvent.contentOffset;
      clearTimeout(rest.current);
      rest.current = setTimeout(() => {
        const now = latest.current;
        const at = pageAt(x, now.width, now.count, now.mirrored);
        if (at === shown.current) return;
        shown.current = at;
        now.onPage(at);
      }, REST_MS);
    },
  };
}

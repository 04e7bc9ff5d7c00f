import { useTheme } from "@atoll/react-native/chrome";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Animated, Easing, Platform } from "react-native";
import type { View, ViewStyle } from "react-native";
import { launchOriginOf } from "./launch-origin.ts";
import type { Rect } from "./launch-origin.ts";

/** Corners of an icon of the home page, in points. */
const ICON_RADIUS = 14;

export type GrowInProps = { readonly id: string; readonly style: ViewStyle; readonly children: ReactNode };

/** Lets a mini-app's surface grow from the icon that was pressed; it simply stands there when none was. */
export function GrowIn({ id, style, children }: GrowInProps) {
  const view = useRef<View>(null);
  const [origin] = useState(() => launchOriginOf(id));
  const [place, setPlace] = useState<Rect>();
  const [step] = useState(() => new Animated.Value(origin === undefined ? 1 : 0));
  useLayoutEffect(() => {
    if (origin === undefined) return;
    view.current?.measureInWindow((x, y, width, height) => setPlace({ x, y, width, height }));
  }, [origin]);
  const grown = useGrowth(step, place !== undefined);
  return (
    <Animated.View ref={view} style={[style, !grown && growthStyle(step, origin, place)]}>
      {children}
    </Animated.View>
  );
}

/** Begins when the place is known; true once it is over. */
function useGrowth(step: Animated.Value, ready: boolean): boolean {
  const { motion } = useTheme();
  const [grown, setGrown] = useState(false);
  const [x1, y1, x2, y2] = motion.curve.emphasised;
  const duration = motion.duration.slow;
  useEffect(() => {
    if (!ready) return;
    const easing = Easing.bezier(x1, y1, x2, y2);
    const growth = Animated.timing(step, { toValue: 1, duration, easing, useNativeDriver: false });
    growth.start(({ finished }) => setGrown(finished));
    return () => growth.stop();
  }, [step, ready, duration, x1, y1, x2, y2]);
  return grown;
}

function growthStyle(step: Animated.Value, from: Rect | undefined, to: Rect | undefined) {
  if (from === undefined) return {};
  // Not measured yet: one frame in which nothing is seen.
  if (to === undefined || to.width === 0) return { opacity: 0 };
  return Platform.OS === "web" ? uncovered(step, from, to) : enlarged(step, from, to);
}

/** Browsers: the surface stands in its place and is uncovered from the icon outwards. Scaled, its own measures would be wrong. */
function uncovered(step: Animated.Value, from: Rect, to: Rect) {
  const edges = [
    from.y - to.y,
    to.x + to.width - from.x - from.width,
    to.y + to.height - from.y - from.height,
    from.x - to.x,
  ];
  const start = edges.map((edge) => `${edge.toFixed(1)}px`).join(" ");
  const clipPath = step.interpolate({
    inputRange: [0, 1],
    outputRange: [`inset(${start} round ${ICON_RADIUS}px)`, "inset(0px 0px 0px 0px round 0px)"],
  });
  // A style that only browsers know; react-native-web passes it on.
  return { clipPath } as object as ViewStyle;
}

/** Devices measure before they scale. Both scale about their middles. */
function enlarged(step: Animated.Value, from: Rect, to: Rect) {
  const along = (start: number, end: number) =>
    step.interpolate({ inputRange: [0, 1], outputRange: [start, end] });
  return {
    transform: [
      { translateX: along(from.x + from.width / 2 - (to.x + to.width / 2), 0) },
      { translateY: along(from.y + from.height / 2 - (to.y + to.height / 2), 0) },
      { scale: along(from.width / to.width, 1) },
    ],
  };
}

import { useTheme } from "@atoll/react-native";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Animated, Easing } from "react-native";
import type { View, ViewStyle } from "react-native";
import { launchOriginOf } from "./launch-origin.ts";
import type { Rect } from "./launch-origin.ts";

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
  useGrowth(step, place !== undefined);
  const opacity = step.interpolate({ inputRange: [0, 0.35, 1], outputRange: [0, 1, 1] });
  return (
    <Animated.View ref={view} style={[style, { opacity, transform: between(step, origin, place) }]}>
      {children}
    </Animated.View>
  );
}

function useGrowth(step: Animated.Value, ready: boolean): void {
  const { motion } = useTheme();
  const [x1, y1, x2, y2] = motion.curve.emphasised;
  const duration = motion.duration.slow;
  useEffect(() => {
    if (!ready) return;
    const easing = Easing.bezier(x1, y1, x2, y2);
    const growth = Animated.timing(step, { toValue: 1, duration, easing, useNativeDriver: false });
    growth.start();
    return () => growth.stop();
  }, [step, ready, duration, x1, y1, x2, y2]);
}

/** From the icon's place and size to the surface's own; both scale about their middles. */
function between(step: Animated.Value, from: Rect | undefined, to: Rect | undefined) {
  if (from === undefined || to === undefined || to.width === 0) return [];
  const along = (start: number, end: number) =>
    step.interpolate({ inputRange: [0, 1], outputRange: [start, end] });
  return [
    { translateX: along(from.x + from.width / 2 - (to.x + to.width / 2), 0) },
    { translateY: along(from.y + from.height / 2 - (to.y + to.height / 2), 0) },
    { scale: along(from.width / to.width, 1) },
  ];
}

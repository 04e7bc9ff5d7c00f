import { useEffect, useState } from "react";
import { Animated, Easing, useWindowDimensions } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";

/** Values that a sheet moves by: how far below its place it is, and how dark what lies under it has become. */
export type Slide = { readonly offset: Animated.Value; readonly opacity: Animated.Value };

/** Slides a sheet up as it appears; the second value moves it by hand and back. */
export function useSlideIn(): readonly [Slide, SheetDrag] {
  const { height } = useWindowDimensions();
  const { motion } = useTheme();
  const [slide] = useState(() => ({
    offset: new Animated.Value(height / 2),
    opacity: new Animated.Value(0),
  }));
  const [x1, y1, x2, y2] = motion.curve.emphasised;
  const duration = motion.duration.slow;
  useEffect(() => {
    const timing = { duration, easing: Easing.bezier(x1, y1, x2, y2), useNativeDriver: false };
    const entrance = Animated.parallel([
      Animated.timing(slide.offset, { ...timing, toValue: 0 }),
      Animated.timing(slide.opacity, { ...timing, toValue: 1 }),
    ]);
    entrance.start();
    return () => entrance.stop();
  }, [slide, duration, x1, y1, x2, y2]);
  const drag = {
    by: (points: number) => slide.offset.setValue(Math.max(0, points)),
    back: () => Animated.timing(slide.offset, { toValue: 0, duration, useNativeDriver: false }).start(),
  };
  return [slide, drag];
}

/** Moves a sheet with the finger that holds its grabber. */
export type SheetDrag = { by(points: number): void; back(): void };

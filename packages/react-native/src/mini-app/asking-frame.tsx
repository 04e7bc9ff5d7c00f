import { useEffect, useState } from "react";
import { Animated, Easing } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";

/** Points that the frame covers at each edge of the surface. */
const WIDTH = 12;
/** How far the frame reaches out of sight, so that only its inner corners are round. */
const BEYOND = 40;

/**
 * A frame in the host's colour that closes in around a surface while the host asks something.
 * Security: a mini-app can draw a sheet, but nothing over its own edges: that is how people tell the two apart. The frame lies
 * over the surface and leaves its size alone, so that what the mini-app measures stays true.
 */
export function AskingFrame({ shown }: { readonly shown: boolean }) {
  const { colors, motion, radius } = useTheme();
  const [step] = useState(() => new Animated.Value(0));
  const [x1, y1, x2, y2] = motion.curve.standard;
  const duration = motion.duration.normal;
  useEffect(() => {
    const easing = Easing.bezier(x1, y1, x2, y2);
    const toValue = shown ? 1 : 0;
    const move = Animated.timing(step, { toValue, duration, easing, useNativeDriver: false });
    move.start();
    return () => move.stop();
  }, [shown, step, duration, x1, y1, x2, y2]);
  const along = (from: number, to: number) =>
    step.interpolate({ inputRange: [0, 1], outputRange: [from, to] });
  return (
    <Animated.View
      aria-hidden
      style={{
        position: "absolute",
        inset: -BEYOND,
        borderColor: colors.accent,
        borderWidth: along(BEYOND, BEYOND + WIDTH),
        borderRadius: along(BEYOND, BEYOND + WIDTH + radius.lg),
        pointerEvents: "none",
      }}
    />
  );
}

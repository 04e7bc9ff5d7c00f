import { useEffect, useRef } from "react";
import type { StyleProp, ViewStyle } from "react-native";
import { Animated, Easing, StyleSheet } from "react-native";
import { isWeb, webStyle } from "./platform.ts";
import { themed, useTheme } from "./theme-context.ts";

/** Content that is short of arriving shows nothing that moves. */
const CALM_MS = 300;
const PULSE_MS = 1400;

/** Stands where content will be. Begins to breathe after a while, unless motion is reduced. */
export function Skeleton({ style }: { readonly style?: StyleProp<ViewStyle> }) {
  const styles = useStyles();
  const moves = useTheme().motion.duration.normal > 0;
  const opacity = usePulse(moves && !isWeb);
  return (
    <Animated.View
      aria-hidden
      style={[styles.block, moves && styles.breathing, !isWeb && { opacity }, style]}
    />
  );
}

/** Browsers do this without JavaScript; devices on their own thread. */
function usePulse(runs: boolean): Animated.Value {
  const opacity = useRef(new Animated.Value(1)).current;
  useEffect(() => {
    if (!runs) return;
    const step = (toValue: number) =>
      Animated.timing(opacity, {
        toValue,
        duration: PULSE_MS / 2,
        easing: Easing.inOut(Easing.quad),
        useNativeDriver: true,
      });
    const pulse = Animated.sequence([
      Animated.delay(CALM_MS),
      Animated.loop(Animated.sequence([step(0.5), step(1)])),
    ]);
    pulse.start();
    return () => pulse.stop();
  }, [opacity, runs]);
  return opacity;
}

const useStyles = themed(({ colors }) =>
  StyleSheet.create({
    block: { backgroundColor: colors.sunken },
    breathing: webStyle({
      animationKeyframes: [{ "0%": { opacity: 1 }, "50%": { opacity: 0.5 }, "100%": { opacity: 1 } }],
      animationDuration: `${PULSE_MS}ms`,
      animationDelay: `${CALM_MS}ms`,
      animationIterationCount: "infinite",
      animationTimingFunction: "ease-in-out",
    }),
  }),
);

import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Animated, Easing, View } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";

/** How far a surface shrinks while the host asks something. */
const SHRUNK = 0.94;

/**
 * Makes a surface smaller while a sheet of the host is open, over a ground that is the host's alone.
 * Security: a mini-app can draw a sheet, but it cannot move its own edges: that is how people tell the two apart.
 */
export function StandBack({ back, children }: { readonly back: boolean; readonly children: ReactNode }) {
  const { colors, motion, radius } = useTheme();
  const [step] = useState(() => new Animated.Value(0));
  const [x1, y1, x2, y2] = motion.curve.standard;
  const duration = motion.duration.normal;
  useEffect(() => {
    const move = Animated.timing(step, {
      toValue: back ? 1 : 0,
      duration,
      easing: Easing.bezier(x1, y1, x2, y2),
      useNativeDriver: false,
    });
    move.start();
    return () => move.stop();
  }, [back, step, duration, x1, y1, x2, y2]);
  const scale = step.interpolate({ inputRange: [0, 1], outputRange: [1, SHRUNK] });
  const borderRadius = step.interpolate({ inputRange: [0, 1], outputRange: [0, radius.lg] });
  return (
    <View style={{ flex: 1, overflow: "hidden", backgroundColor: colors.accent }}>
      <Animated.View style={{ flex: 1, overflow: "hidden", borderRadius, transform: [{ scale }] }}>
        {children}
      </Animated.View>
    </View>
  );
}

import { useEffect, useRef, useState } from "react";
import type { StyleProp, ViewStyle } from "react-native";
import { Animated, Easing, StyleSheet } from "react-native";
import { useSurface } from "../host-component.ts";
import { isWeb, webStyle } from "../host/platform.ts";
import { useTheme } from "../host/theme-context.ts";

const SWEEP_MS = 1600;
/** Share of the track that the stripe covers. */
const SHARE = 0.35;

/** A stripe that runs along the reading direction again and again; a pale bar that stands still where motion is reduced. */
export function Sweep({ style }: { readonly style: StyleProp<ViewStyle> }) {
  const moves = useTheme().motion.duration.normal > 0;
  const { direction } = useSurface().environment;
  const sign = direction === "rtl" ? -1 : 1;
  const [width, setWidth] = useState(0);
  const at = useSweep(moves && !isWeb);
  if (!moves) return <Animated.View style={[style, styles.still]} />;
  const translateX = at.interpolate({
    inputRange: [0, 1],
    outputRange: [-sign * width, (sign * width) / SHARE],
  });
  return (
    <Animated.View
      onLayout={({ nativeEvent }) => setWidth(nativeEvent.layout.width)}
      style={[
        style,
        styles.stripe,
        isWeb ? (sign === 1 ? styles.rightward : styles.leftward) : { transform: [{ translateX }] },
      ]}
    />
  );
}

/** Browsers do this without JavaScript; devices on their own thread. */
function useSweep(runs: boolean): Animated.Value {
  const at = useRef(new Animated.Value(0)).current;
  useEffect(() => {
    if (!runs) return;
    const sweep = Animated.loop(
      Animated.timing(at, {
        toValue: 1,
        duration: SWEEP_MS,
        easing: Easing.inOut(Easing.quad),
        useNativeDriver: true,
      }),
    );
    sweep.start();
    return () => sweep.stop();
  }, [at, runs]);
  return at;
}

function sweepBy(from: string, to: string): object {
  return webStyle({
    animationKeyframes: [
      { "0%": { transform: [{ translateX: from }] }, "100%": { transform: [{ translateX: to }] } },
    ],
    animationDuration: `${SWEEP_MS}ms`,
    animationIterationCount: "infinite",
    animationTimingFunction: "ease-in-out",
  });
}

const styles = StyleSheet.create({
  stripe: { width: `${SHARE * 100}%` },
  still: { width: "100%", opacity: 0.4 },
  rightward: sweepBy("-100%", `${100 / SHARE}%`),
  leftward: sweepBy("100%", `${-100 / SHARE}%`),
});

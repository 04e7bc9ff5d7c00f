import { useEffect, useRef } from "react";
import { Animated, Easing } from "react-native";
import { isWeb } from "./platform.ts";
import { useTheme } from "./theme-context.ts";

/** A number that follows another along the theme's curve; at once when motion is reduced. */
export function useEased(target: number): Animated.Value {
  const { duration, curve } = useTheme().motion;
  const eased = useRef<Animated.Value>(undefined);
  eased.current ??= new Animated.Value(target);
  const value = eased.current;
  useEffect(() => {
    if (duration.quick === 0) {
      value.setValue(target);
      return;
    }
    const motion = Animated.timing(value, {
      toValue: target,
      duration: duration.normal,
      easing: Easing.bezier(...curve.standard),
      useNativeDriver: !isWeb,
    });
    motion.start();
    return () => motion.stop();
  }, [value, target, duration, curve]);
  return value;
}

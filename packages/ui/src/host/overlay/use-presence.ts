import { useEffect, useRef, useState } from "react";
import { Animated, Easing } from "react-native";
import { isWeb } from "../platform.ts";
import { useTheme } from "../theme-context.ts";

/** How far something has come: `step` goes from 0, away, to 1, there. `present` until it has left. */
export type Presence = { readonly present: boolean; readonly step: Animated.Value };

/** Lets something come and go along the theme's curve; at once when motion is reduced. */
export function usePresence(open: boolean): Presence {
  const { duration, curve } = useTheme().motion;
  const held = useRef<Animated.Value>(undefined);
  held.current ??= new Animated.Value(0);
  const step = held.current;
  const [present, setPresent] = useState(open);
  if (open && !present) setPresent(true);
  useEffect(() => {
    const toValue = open ? 1 : 0;
    if (duration.normal === 0) {
      step.setValue(toValue);
      setPresent(open);
      return;
    }
    const motion = Animated.timing(step, {
      toValue,
      duration: open ? duration.slow : duration.normal,
      easing: Easing.bezier(...curve.emphasised),
      useNativeDriver: !isWeb,
    });
    motion.start(({ finished }) => finished && !open && setPresent(false));
    return () => motion.stop();
  }, [open, step, duration, curve]);
  return { present, step };
}

import { useEffect, useState } from "react";
import { AccessibilityInfo } from "react-native";

/** Whether the user asked for less motion; true until the platform has answered, so that nothing moves unasked. */
export function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(true);
  useEffect(() => {
    let current = true;
    void AccessibilityInfo.isReduceMotionEnabled().then((value) => {
      if (current) setReduced(value);
    });
    const subscription = AccessibilityInfo.addEventListener("reduceMotionChanged", setReduced);
    return () => {
      current = false;
      subscription?.remove();
    };
  }, []);
  return reduced;
}

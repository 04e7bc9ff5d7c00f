import { useRef, useState } from "react";
import type { GestureResponderEvent } from "react-native";
import { Animated } from "react-native";
import { isWeb } from "../platform.ts";
import { useTheme } from "../theme-context.ts";
import { useLatest } from "../use-latest.ts";
import { isFar, pulledBy } from "./pull.ts";

type Touch = (event: GestureResponderEvent) => void;

type Pull = {
  /** How far it is pulled, in points. */
  readonly pulled: Animated.Value;
  /** For the view around what scrolls; none on devices, which have a pull of their own. */
  readonly handlers: {
    readonly onTouchStart?: Touch;
    readonly onTouchMove?: Touch;
    readonly onTouchEnd?: () => void;
    readonly onTouchCancel?: () => void;
  };
  /** To be told how far the content is scrolled. */
  onOffset(points: number): void;
};

/** Lets a finger pull content down from its top, in browsers. A pull that goes far calls `onFar`; null takes no pull. */
export function usePull(onFar: (() => void) | null): Pull {
  const { duration } = useTheme().motion;
  const [pulled] = useState(() => new Animated.Value(0));
  const latest = useLatest({ onFar, duration: duration.normal });
  const state = useRef({ offset: 0, from: null as number | null, by: 0 });
  const [handlers] = useState(() => {
    const now = state.current;
    function leave(asks: boolean): void {
      if (now.from === null) return;
      now.from = null;
      if (asks && isFar(now.by)) latest.current.onFar?.();
      now.by = 0;
      Animated.timing(pulled, {
        toValue: 0,
        duration: latest.current.duration,
        useNativeDriver: false,
      }).start();
    }
    return {
      onTouchStart: ({ nativeEvent: { touches } }: GestureResponderEvent) => {
        const [finger, another] = touches;
        now.from = finger !== undefined && another === undefined && now.offset <= 0 ? finger.pageY : null;
      },
      onTouchMove: ({ nativeEvent: { touches } }: GestureResponderEvent) => {
        if (now.from === null) return;
        // What was scrolled in the meantime is no pull.
        if (now.offset > 0) return leave(false);
        now.by = pulledBy((touches[0]?.pageY ?? now.from) - now.from);
        pulled.setValue(now.by);
      },
      onTouchEnd: () => leave(true),
      onTouchCancel: () => leave(false),
    };
  });
  return {
    pulled,
    handlers: isWeb && onFar !== null ? handlers : {},
    onOffset: (points) => void (state.current.offset = points),
  };
}

import { useState } from "react";
import type { LayoutChangeEvent, ViewStyle } from "react-native";
import { isWeb } from "./platform.ts";
import { useFocusVisible } from "./focus-visible.ts";
import { useTheme } from "./theme-context.ts";

/**
 * Props that let a keyboard scroll: on the web, a scroll view whose content is longer than itself, or wider where it
 * scrolls sideways, takes the focus.
 */
export function useScrollFocus(axis: "row" | "column" = "column"): {
  readonly tabIndex?: 0;
  readonly style: ViewStyle;
  onLayout(event: LayoutChangeEvent): void;
  onContentSizeChange(width: number, height: number): void;
  onFocus: ReturnType<typeof useFocusVisible>[1]["onFocus"];
  onBlur: ReturnType<typeof useFocusVisible>[1]["onBlur"];
} {
  const { colors } = useTheme();
  const [viewport, setViewport] = useState(0);
  const [content, setContent] = useState(0);
  const [focusVisible, handlers] = useFocusVisible();
  const style: ViewStyle = focusVisible
    ? { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent, outlineOffset: -2 }
    : { outlineWidth: 0 };
  return {
    ...(isWeb && content > viewport + 1 && { tabIndex: 0 }),
    style,
    onLayout: ({ nativeEvent }) => setViewport(nativeEvent.layout[axis === "row" ? "width" : "height"]),
    onContentSizeChange: (width, height) => setContent(axis === "row" ? width : height),
    ...handlers,
  };
}

import { useState } from "react";
import type { ScrollViewProps } from "react-native";

/** Props for a scroll view that a keyboard can reach, and so scroll, when there is more in it than fits. */
export function useScrollFocus(): ScrollViewProps & { readonly tabIndex?: 0 } {
  const [room, setRoom] = useState(0);
  const [content, setContent] = useState(0);
  return {
    ...(content > room + 1 && { tabIndex: 0 as const }),
    onLayout: ({ nativeEvent }) => setRoom(nativeEvent.layout.height),
    onContentSizeChange: (_, height) => setContent(height),
  };
}

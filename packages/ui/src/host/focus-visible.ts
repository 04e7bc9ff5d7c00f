import { useState } from "react";
import type { NativeSyntheticEvent } from "react-native";
import { isWeb } from "./platform.ts";

type FocusHandlers = {
  onFocus(event: NativeSyntheticEvent<object>): void;
  onBlur(): void;
};

/** Whether a focus ring belongs on this component: it has the focus, and came to it by keyboard. */
export function useFocusVisible(): [visible: boolean, handlers: FocusHandlers] {
  const [visible, setVisible] = useState(false);
  return [
    visible,
    {
      onFocus: ({ target, currentTarget }) =>
        // Focus of what is inside bubbles on the web.
        setVisible(target === currentTarget && (!isWeb || cameByKeyboard(target))),
      onBlur: () => setVisible(false),
    },
  ];
}

function cameByKeyboard(target: unknown): boolean {
  return target instanceof Element && target.matches(":focus-visible");
}

import type { GestureResponderEvent } from "react-native";

const MODIFIERS = ["metaKey", "ctrlKey", "shiftKey"] as const;

/** True for a press with which a browser opens a link in another tab or window by itself; never on devices. */
export function opensElsewhere({ nativeEvent }: GestureResponderEvent): boolean {
  return MODIFIERS.some((modifier) => Reflect.get(nativeEvent, modifier) === true);
}

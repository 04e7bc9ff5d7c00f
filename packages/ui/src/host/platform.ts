import { Platform } from "react-native";
import type { ViewStyle } from "react-native";

export const isWeb = Platform.OS === "web";

/** Styles that only browsers know; react-native-web passes them on. */
export type WebStyle = {
  readonly transitionProperty?: string;
  readonly transitionDuration?: string;
  readonly transitionTimingFunction?: string;
  readonly animationKeyframes?: readonly { readonly [step: string]: object }[];
  readonly animationDuration?: string;
  readonly animationDelay?: string;
  readonly animationIterationCount?: "infinite";
  readonly animationTimingFunction?: string;
  readonly cursor?: "default" | "pointer" | "text" | "not-allowed";
  readonly userSelect?: "none" | "text";
  readonly fieldSizing?: "content";
  readonly outlineStyle?: "none";
  readonly touchAction?: "none" | "pan-y";
  readonly textWrap?: "balance" | "pretty";
};

/** A style for browsers; nothing elsewhere. */
export function webStyle(style: WebStyle): object {
  return isWeb ? style : {};
}

/** Covers the parent. */
export const COVER = {
  position: "absolute",
  top: 0,
  bottom: 0,
  left: 0,
  right: 0,
} as const satisfies ViewStyle;

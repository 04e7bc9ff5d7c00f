import type { TextStyle } from "react-native";
import { StyleSheet } from "react-native";
import { useSurface } from "../host-component.ts";
import type { Colors, Theme, TypeName, WeightName } from "../tokens/index.ts";
import { isWeb } from "./platform.ts";
import { mapValues, themed } from "./theme-context.ts";

/** What a text says by its colour. */
export type TextTone = "default" | "muted" | "accent" | "positive" | "caution" | "critical";

/** The colour that says each tone. */
export const TONE_INK: { readonly [T in TextTone]: keyof Colors } = {
  default: "text",
  muted: "muted",
  accent: "onAccentSoft",
  positive: "onPositiveSoft",
  caution: "onCautionSoft",
  critical: "onCriticalSoft",
};

/** The styles of all text: steps of the type scale at the surface's font scale, weights and inks. */
export const useTextStyles = themed((theme, fontScale) => ({
  size: StyleSheet.create(mapValues(theme.type, (step) => typeStyle(theme, step, fontScale))),
  weight: StyleSheet.create(mapValues(theme.weight, (value) => ({ fontWeight: value }))),
  tone: StyleSheet.create(mapValues(TONE_INK, (role) => ({ color: theme.colors[role] }))),
  /** A paragraph's style, for text that is not a kit Text. */
  of: (size: TypeName, weight: WeightName = "regular"): TextStyle => ({
    ...typeStyle(theme, theme.type[size], fontScale),
    fontWeight: theme.weight[weight],
    color: theme.colors.text,
  }),
}));

function typeStyle(theme: Theme, step: Theme["type"][TypeName], fontScale: number): TextStyle {
  return {
    fontSize: step.size * fontScale,
    lineHeight: Math.round(step.lineHeight * fontScale),
    letterSpacing: step.tracking * fontScale,
    // Devices set their own typeface; naming one there would lose it.
    ...(isWeb && { fontFamily: theme.fonts.sans }),
  };
}

/** Aligns by the surface's direction, whatever script the text itself is in. React Native swaps left and right by itself. */
export function useTextAlign(align: "start" | "center" | "end" = "start"): TextStyle {
  const { direction } = useSurface().environment;
  if (align === "center") return alignments.center;
  const mirrored = isWeb && direction === "rtl";
  return (align === "start") === mirrored ? alignments.right : alignments.left;
}

const alignments = StyleSheet.create({
  left: { textAlign: "left" },
  right: { textAlign: "right" },
  center: { textAlign: "center" },
});

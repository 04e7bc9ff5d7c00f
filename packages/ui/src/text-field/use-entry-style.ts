import type { StyleProp, TextStyle } from "react-native";
import { StyleSheet } from "react-native";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { bezier } from "../tokens/index.ts";

type EntryState = {
  readonly focused: boolean;
  readonly wrong: boolean;
  readonly disabled: boolean | undefined;
  /** Lines at first, for a field that grows with its text. */
  readonly lines?: number | undefined;
};

/** The look of the box that text is typed into. */
export function useEntryStyle({ focused, wrong, disabled, lines }: EntryState): StyleProp<TextStyle> {
  const styles = useStyles();
  const type = useTextStyles();
  return [
    type.size.large,
    type.tone.default,
    useTextAlign(),
    styles.input,
    lines !== undefined && styles.multiline,
    lines !== undefined && styles.linesHigh(lines),
    focused && styles.focused,
    wrong && styles.wrong,
    disabled === true && styles.disabled,
  ];
}

const useStyles = themed(({ colors, space, radius, type, motion }, fontScale) => {
  const line = type.large.lineHeight * fontScale;
  const linesHigh = (lines: number): TextStyle => ({
    minHeight: lines * line + 2 * space.md,
    maxHeight: Math.max(10, lines) * line + 2 * space.md,
  });
  return {
    linesHigh,
    ...StyleSheet.create({
      input: {
        minHeight: Math.max(48, line + 2 * space.md),
        paddingHorizontal: space.md,
        paddingVertical: space.md - 1,
        borderWidth: 1,
        borderColor: colors.borderStrong,
        borderRadius: radius.md,
        backgroundColor: colors.surface,
        ...webStyle({
          outlineStyle: "none",
          transitionProperty: "border-color, box-shadow",
          transitionDuration: `${motion.duration.quick}ms`,
          transitionTimingFunction: bezier(motion.curve.standard),
        }),
      },
      multiline: { textAlignVertical: "top", ...webStyle({ fieldSizing: "content" }) },
      focused: { borderColor: colors.accent, boxShadow: `0px 0px 0px 1px ${colors.accent}` },
      wrong: { borderColor: colors.critical, boxShadow: `0px 0px 0px 1px ${colors.critical}` },
      disabled: { backgroundColor: colors.sunken, borderColor: colors.border, color: colors.muted },
    }),
  };
});

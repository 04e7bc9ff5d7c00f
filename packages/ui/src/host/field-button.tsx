import { StyleSheet, Text } from "react-native";
import { Glyph } from "../icon/glyph.tsx";
import type { IconName } from "../props/icon-name.ts";
import { describedBy } from "./field-frame.tsx";
import { isWeb } from "./platform.ts";
import { useTextAlign, useTextStyles } from "./text-style.ts";
import { themed, useTheme } from "./theme-context.ts";
import { Touchable } from "./touchable.tsx";

type FieldButtonProps = {
  readonly label: string;
  /** What is chosen, as it reads; null for nothing yet. */
  readonly text: string | null;
  readonly placeholder: string;
  readonly icon: IconName;
  readonly popup: "listbox" | "dialog";
  readonly open: boolean;
  readonly wrong: boolean;
  readonly messageId: string | undefined;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

/** Looks like a field that text is typed into, and opens something to choose from. */
export function FieldButton(props: FieldButtonProps) {
  const { label, text, placeholder, disabled, wrong } = props;
  const { colors, radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <Touchable
      role="combobox"
      label={label}
      aria={{
        "aria-haspopup": props.popup,
        "aria-expanded": props.open,
        ...describedBy(props.messageId, wrong),
        // Browsers take the value of such a control from its text.
        ...(!isWeb && { accessibilityValue: { text: text ?? placeholder } }),
      }}
      disabled={disabled}
      onPress={props.onPress}
      radius={radius.md}
      faceStyle={[styles.face, wrong && styles.wrong, disabled && styles.disabled]}
    >
      <Text
        allowFontScaling={false}
        style={[
          type.size.large,
          text === null || disabled ? type.tone.muted : type.tone.default,
          align,
          styles.text,
        ]}
      >
        {text ?? placeholder}
      </Text>
      <Glyph name={props.icon} size={20} color={colors.muted} />
    </Touchable>
  );
}

const useStyles = themed(({ colors, space, radius, type }, fontScale) =>
  StyleSheet.create({
    face: {
      flexDirection: "row",
      alignItems: "center",
      gap: space.sm,
      minHeight: Math.max(48, type.large.lineHeight * fontScale + 2 * space.md),
      paddingHorizontal: space.md,
      paddingVertical: space.sm,
      borderWidth: 1,
      borderColor: colors.borderStrong,
      borderRadius: radius.md,
      backgroundColor: colors.surface,
    },
    text: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    wrong: { borderColor: colors.critical, boxShadow: `0px 0px 0px 1px ${colors.critical}` },
    disabled: { backgroundColor: colors.sunken, borderColor: colors.border },
  }),
);

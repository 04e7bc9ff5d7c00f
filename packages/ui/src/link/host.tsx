import { StyleSheet, Text } from "react-native";
import { themed, useTheme } from "../host/theme-context.ts";
import { useTextStyles } from "../host/text-style.ts";
import { Touchable } from "../host/touchable.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { Glyph } from "../icon/glyph.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import type { linkSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/**
 * Draws a Link.
 * Security: no address reaches the page, so that nothing a person does with it, a middle click or a drag, leads past the host's question.
 */
export function LinkHost({ props, on, text, emit }: HostComponentProps<typeof linkSchema>) {
  const { outside = false, size = "body", disabled = false } = props;
  const { leadsOutside } = useKitWords();
  const words = props.accessibilityLabel ?? text;
  const { colors, radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <Touchable
      role="link"
      label={outside ? leadsOutside(words) : words}
      disabled={disabled}
      onPress={() => on.has("press") && emit("press", null, true)}
      radius={radius.sm}
      style={styles.target}
      faceStyle={[styles.face, disabled && styles.disabled]}
    >
      <Text
        allowFontScaling={false}
        style={[type.size[size], type.weight.medium, type.tone.accent, styles.words]}
      >
        {text}
      </Text>
      {outside && <Glyph name="external-link" size={16} color={colors.onAccentSoft} />}
    </Touchable>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    target: { minHeight: MIN_TARGET, minWidth: MIN_TARGET, alignSelf: "flex-start", maxWidth: "100%" },
    face: { flexGrow: 1, minHeight: MIN_TARGET, flexDirection: "row", alignItems: "center", gap: space.xs },
    words: { flexShrink: 1, textDecorationLine: "underline" },
    disabled: { opacity: 0.45 },
  }),
);

import { Pressable, StyleSheet, Text, TextInput, View } from "react-native";
import { FieldFrame } from "../host/field-frame.tsx";
import { COVER, webStyle } from "../host/platform.ts";
import { useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import type { HostComponentProps } from "../host-component.ts";
import { useTextEntry } from "../text-field/use-text-entry.ts";
import type { otpFieldSchema } from "./schema.ts";

/** Draws an OTPField: boxes to look at, and over them one input that is typed and pasted into. */
export function OTPFieldHost(node: HostComponentProps<typeof otpFieldSchema>) {
  const { length = 6, error, disabled = false } = node.props;
  const entry = useTextEntry({ ...node, props: { ...node.props, maxLength: length } }, "number");
  const styles = useStyles();
  function type(typed: string): void {
    // Pasted codes come with spaces and dashes.
    const code = typed.replaceAll(/\D/g, "").slice(0, length);
    if (code === entry.text) return;
    entry.change(code);
    if (code.length === length && node.on.has("complete")) node.emit("complete", { text: code }, true);
  }
  return (
    <FieldFrame words={node.props} onPressLabel={() => entry.input.current?.focus()}>
      {(messageId) => (
        <Pressable accessible={false} tabIndex={-1} onPress={() => entry.input.current?.focus()}>
          <Boxes
            text={entry.text}
            length={length}
            focused={entry.focused}
            wrong={error !== undefined}
            disabled={disabled}
          />
          <TextInput
            {...entry.inputProps(messageId)}
            maxLength={2 * length}
            caretHidden
            onChangeText={type}
            style={styles.input}
          />
        </Pressable>
      )}
    </FieldFrame>
  );
}

type BoxesProps = {
  readonly text: string;
  readonly length: number;
  readonly focused: boolean;
  readonly wrong: boolean;
  readonly disabled: boolean;
};

function Boxes({ text, length, focused, wrong, disabled }: BoxesProps) {
  const styles = useStyles();
  const type = useTextStyles();
  const next = Math.min(text.length, length - 1);
  // Codes are read from left to right in every script.
  return (
    <View aria-hidden {...{ dir: "ltr" }} style={[styles.boxes, { direction: "ltr" }]}>
      {Array.from({ length }, (_, index) => (
        <View
          key={index}
          style={[
            styles.box,
            focused && index === next && styles.focused,
            wrong && styles.wrong,
            disabled && styles.disabled,
          ]}
        >
          <Text allowFontScaling={false} style={[type.size.title, type.weight.semibold, type.tone.default]}>
            {text.charAt(index)}
          </Text>
        </View>
      ))}
    </View>
  );
}

const useStyles = themed(({ colors, space, radius, type }, fontScale) =>
  StyleSheet.create({
    boxes: { flexDirection: "row", gap: space.sm },
    box: {
      flexGrow: 1,
      flexShrink: 1,
      flexBasis: 0,
      maxWidth: 56,
      minHeight: Math.max(52, type.title.lineHeight * fontScale + 2 * space.sm),
      alignItems: "center",
      justifyContent: "center",
      borderWidth: 1,
      borderColor: colors.borderStrong,
      borderRadius: radius.md,
      backgroundColor: colors.surface,
    },
    focused: { borderColor: colors.accent, boxShadow: `0px 0px 0px 1px ${colors.accent}` },
    wrong: { borderColor: colors.critical, boxShadow: `0px 0px 0px 1px ${colors.critical}` },
    disabled: { backgroundColor: colors.sunken, borderColor: colors.border },
    // Seen by nobody, but there for fingers, keyboards and screen readers.
    input: { ...COVER, opacity: 0, fontSize: 16, ...webStyle({ outlineStyle: "none", cursor: "text" }) },
  }),
);

import type { RefObject } from "react";
import { useId, useRef, useState } from "react";
import { StyleSheet, Text, TextInput, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { bezier } from "../tokens/index.ts";
import { describedBy, INPUT_PRIVACY, keyboardProps, useInputMode } from "./input-props.ts";
import type { textFieldSchema } from "./schema.ts";
import { MAX_TEXT_LENGTH } from "./schema.ts";
import { useCaret } from "./use-caret.ts";
import { useDraft } from "./use-draft.ts";
import { useFieldMethods } from "./use-field-methods.ts";

type Props = HostComponentProps<typeof textFieldSchema>;

/** Draws a TextField. */
export function TextFieldHost(field: Props) {
  const { props } = field;
  const { axis } = useLayout();
  const input = useRef<TextInput>(null);
  const messageId = useId();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const message = props.error ?? props.hint;
  return (
    <View style={[styles.field, itemStyle(axis, props.grow)]}>
      {props.labelHidden !== true && (
        // Screen readers hear the label from the input itself.
        <Text
          aria-hidden
          allowFontScaling={false}
          onPress={() => input.current?.focus()}
          suppressHighlighting
          style={[type.size.small, type.weight.medium, type.tone.default, align, styles.label]}
        >
          {props.label}
        </Text>
      )}
      <FieldInput field={field} input={input} messageId={message === undefined ? undefined : messageId} />
      {message !== undefined && (
        <Text
          nativeID={messageId}
          allowFontScaling={false}
          {...(props.error !== undefined && { role: "alert", accessibilityLiveRegion: "assertive" })}
          style={[type.size.small, props.error === undefined ? type.tone.muted : type.tone.critical, align]}
        >
          {message}
        </Text>
      )}
    </View>
  );
}

function FieldInput(own: {
  readonly field: Props;
  readonly input: RefObject<TextInput | null>;
  readonly messageId: string | undefined;
}) {
  const { field, input, messageId } = own;
  const { props, on, emit } = field;
  const { multiline = false, disabled = false, keyboard = "text" } = props;
  const [text, type] = useDraft(props.value, props.edit);
  const caret = useCaret(input, text);
  const [focused, setFocused] = useState(false);
  const { colors } = useTheme();
  const styles = useStyles();
  const typeStyles = useTextStyles();
  function change(next: string): void {
    const draft = type(next);
    caret.onTyped(next);
    if (on.has("changeText")) emit("changeText", { text: draft.text, edit: draft.edit });
  }
  useFieldMethods(field.id, input, change);
  useInputMode(input, keyboard);
  return (
    <TextInput
      ref={input}
      {...INPUT_PRIVACY}
      {...keyboardProps(keyboard)}
      {...describedBy(messageId, props.error !== undefined)}
      aria-label={props.label ?? ""}
      accessibilityHint={props.error ?? props.hint ?? ""}
      value={text}
      placeholder={props.placeholder ?? ""}
      placeholderTextColor={colors.muted}
      selectionColor={colors.accent}
      maxLength={props.maxLength ?? MAX_TEXT_LENGTH}
      multiline={multiline}
      editable={!disabled}
      autoFocus={props.autoFocus ?? false}
      allowFontScaling={false}
      onChangeText={change}
      onSelectionChange={caret.onSelectionChange}
      onSubmitEditing={() => on.has("submit") && emit("submit", { text }, true)}
      onFocus={() => {
        setFocused(true);
        if (on.has("focus")) emit("focus");
      }}
      onBlur={() => {
        setFocused(false);
        if (on.has("blur")) emit("blur");
      }}
      style={[
        typeStyles.size.large,
        typeStyles.tone.default,
        useTextAlign(),
        styles.input,
        multiline && styles.multiline,
        focused && styles.focused,
        props.error !== undefined && styles.wrong,
        disabled && styles.disabled,
      ]}
    />
  );
}

const useStyles = themed(({ colors, space, radius, type, motion }, fontScale) =>
  StyleSheet.create({
    field: { gap: space.xs },
    label: { paddingBottom: 2 },
    input: {
      minHeight: Math.max(48, type.large.lineHeight * fontScale + 2 * space.md),
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
    multiline: {
      minHeight: 3 * type.large.lineHeight * fontScale + 2 * space.md,
      maxHeight: 10 * type.large.lineHeight * fontScale,
      textAlignVertical: "top",
      ...webStyle({ fieldSizing: "content" }),
    },
    focused: { borderColor: colors.accent, boxShadow: `0px 0px 0px 1px ${colors.accent}` },
    wrong: { borderColor: colors.critical, boxShadow: `0px 0px 0px 1px ${colors.critical}` },
    disabled: { backgroundColor: colors.sunken, borderColor: colors.border, color: colors.muted },
  }),
);

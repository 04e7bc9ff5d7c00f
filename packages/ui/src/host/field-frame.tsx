import type { ReactNode } from "react";
import { useId } from "react";
import { StyleSheet, Text, View } from "react-native";
import { itemStyle, useLayout } from "./layout.tsx";
import { useTextAlign, useTextStyles } from "./text-style.ts";
import { themed } from "./theme-context.ts";

/** What a field is called, and what is said below it. */
type FieldWords = {
  readonly label?: string | undefined;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly grow?: boolean | undefined;
};

type FieldFrameProps = {
  readonly words: FieldWords;
  readonly onPressLabel?: () => void;
  /** Draws the control; the id is that of the message below it, if there is one. */
  readonly children: (messageId: string | undefined) => ReactNode;
};

/** Stands around a control: its label above, a hint or what is wrong below. */
export function FieldFrame({ words, onPressLabel, children }: FieldFrameProps) {
  const { axis } = useLayout();
  const messageId = useId();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const hasMessage = (words.error ?? words.hint) !== undefined;
  return (
    <View style={[styles.field, itemStyle(axis, words.grow)]}>
      {words.labelHidden !== true && (
        // Screen readers hear the label from the control itself.
        <Text
          aria-hidden
          allowFontScaling={false}
          onPress={onPressLabel}
          suppressHighlighting
          style={[type.size.small, type.weight.medium, type.tone.default, align, styles.label]}
        >
          {words.label}
        </Text>
      )}
      {children(hasMessage ? messageId : undefined)}
      {hasMessage && <FieldMessage id={messageId} words={words} />}
    </View>
  );
}

/** A hint, or in its place what is wrong, which is announced. */
export function FieldMessage({ id, words }: { readonly id: string; readonly words: FieldWords }) {
  const type = useTextStyles();
  const align = useTextAlign();
  const { error } = words;
  return (
    <Text
      nativeID={id}
      allowFontScaling={false}
      {...(error !== undefined && { role: "alert", accessibilityLiveRegion: "assertive" })}
      style={[type.size.small, error === undefined ? type.tone.muted : type.tone.critical, align]}
    >
      {error ?? words.hint}
    </Text>
  );
}

/** Ties messages to a field by their ids, for browsers; React Native's types do not know these. */
export function describedBy(ids: string | undefined, wrong = false): object {
  return {
    ...(ids !== undefined && ids !== "" && { "aria-describedby": ids }),
    ...(wrong && { "aria-invalid": true }),
  };
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({ field: { gap: space.xs }, label: { paddingBottom: 2 } }),
);

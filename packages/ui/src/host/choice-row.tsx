import type { ReactNode } from "react";
import { useId } from "react";
import { StyleSheet, Text, View } from "react-native";
import { describedBy } from "./field-frame.tsx";
import { itemStyle, useLayout } from "./layout.tsx";
import { useTextAlign, useTextStyles } from "./text-style.ts";
import { themed, useTheme } from "./theme-context.ts";
import type { TouchableProps, TouchableRole } from "./touchable.tsx";
import { Touchable } from "./touchable.tsx";
import { MIN_TARGET } from "../tokens/index.ts";

type ChoiceRowProps = Pick<TouchableProps, "ref" | "tabIndex" | "onKey" | "aria" | "onPress"> & {
  readonly role: TouchableRole;
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** The id of a message elsewhere that says what is wrong. */
  readonly errorId?: string | undefined;
  /** Shows the state. */
  readonly mark: ReactNode;
  readonly markAt: "start" | "end";
};

/** How much larger a mark is drawn beside large text: it grows along, but less, so that words keep the room. */
export function markScale(fontScale: number): number {
  return Math.min(1.5, Math.max(1, fontScale));
}

/** A label with a mark that shows its state; all of it takes presses. */
export function ChoiceRow(props: ChoiceRowProps) {
  const { label, labelHidden = false, hint, mark, markAt, disabled = false, errorId, ...control } = props;
  const { axis } = useLayout();
  const { radius } = useTheme();
  const hintId = useId();
  const styles = useStyles();
  const ids = [hint !== undefined && !labelHidden ? hintId : [], errorId ?? []].flat();
  const inRow = axis === "row" && !labelHidden;
  return (
    <Touchable
      {...control}
      label={label}
      hint={hint}
      aria={{ ...control.aria, ...describedBy(ids.join(" "), errorId !== undefined) }}
      disabled={disabled}
      radius={radius.md}
      style={[styles.row, inRow && itemStyle("row", false)]}
      faceStyle={[styles.face, disabled && styles.disabled]}
    >
      {markAt === "start" && mark}
      {!labelHidden && <Words label={label} hint={hint} hintId={hintId} />}
      {markAt === "end" && mark}
    </Touchable>
  );
}

function Words(own: { readonly label: string; readonly hint: string | undefined; readonly hintId: string }) {
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={styles.words}>
      <Text allowFontScaling={false} style={[type.size.body, type.tone.default, align]}>
        {own.label}
      </Text>
      {own.hint !== undefined && (
        <Text
          nativeID={own.hintId}
          allowFontScaling={false}
          style={[type.size.small, type.tone.muted, align]}
        >
          {own.hint}
        </Text>
      )}
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    row: { minHeight: MIN_TARGET, minWidth: MIN_TARGET, marginHorizontal: -space.sm },
    face: {
      flexGrow: 1,
      minHeight: MIN_TARGET,
      flexDirection: "row",
      alignItems: "center",
      gap: space.md,
      paddingHorizontal: space.sm,
      paddingVertical: space.sm,
    },
    words: { flexGrow: 1, flexShrink: 1, gap: 2 },
    disabled: { opacity: 0.45 },
  }),
);

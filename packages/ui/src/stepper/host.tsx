import { StyleSheet, Text, View } from "react-native";
import { useFocusVisible } from "../host/focus-visible.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { webStyle } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useNumberFormat } from "../host/use-number-format.ts";
import { useValue } from "../host/use-value.ts";
import type { HostComponentProps } from "../host-component.ts";
import { Glyph } from "../icon/glyph.tsx";
import { withUnit } from "../props/amount.ts";
import { snap } from "../scale/scale.ts";
import { useAdjustable } from "../scale/use-adjustable.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { stepperSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws a Stepper. */
export function StepperHost(node: HostComponentProps<typeof stepperSchema>) {
  const { label = "", labelHidden, hint, min = 0, max = 100, step = 1, disabled = false } = node.props;
  const { axis } = useLayout();
  const { less, more } = useKitWords();
  const scale = { min, max, step };
  const [held, change] = useValue(node, min);
  const value = snap(held, scale);
  const text = withUnit(useNumberFormat()(value), node.props.unit);
  const adjustable = useAdjustable({
    role: "spinbutton",
    label,
    scale,
    value,
    text,
    disabled,
    onChange: change,
  });
  const [focusVisible, focusHandlers] = useFocusVisible();
  const styles = useStyles();
  const type = useTextStyles();
  const stepTo = (next: number) => ({
    disabled: disabled || snap(next, scale) === value,
    onPress: () => change(snap(next, scale)),
  });
  return (
    <View style={[styles.row, itemStyle(axis, false)]}>
      {labelHidden !== true && <Words label={label} hint={hint} />}
      <View
        {...adjustable}
        {...(hint !== undefined && { accessibilityHint: hint })}
        {...focusHandlers}
        style={[styles.control, focusVisible && styles.focused]}
      >
        <StepButton icon="minus" label={less(label)} {...stepTo(value - step)} />
        <Text
          aria-hidden
          allowFontScaling={false}
          style={[type.size.body, type.weight.semibold, type.tone.default, styles.value]}
        >
          {text}
        </Text>
        <StepButton icon="plus" label={more(label)} {...stepTo(value + step)} />
      </View>
    </View>
  );
}

/** Screen readers hear the label from the control itself. */
function Words({ label, hint }: { readonly label: string; readonly hint: string | undefined }) {
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={styles.words}>
      <Text aria-hidden allowFontScaling={false} style={[type.size.body, type.tone.default, align]}>
        {label}
      </Text>
      {hint !== undefined && (
        <Text allowFontScaling={false} style={[type.size.small, type.tone.muted, align]}>
          {hint}
        </Text>
      )}
    </View>
  );
}

type StepButtonProps = {
  readonly icon: "minus" | "plus";
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

/** For fingers and pointers; keys and screen readers move the number itself. */
function StepButton({ icon, label, disabled, onPress }: StepButtonProps) {
  const { colors, radius } = useTheme();
  const styles = useStyles();
  return (
    <Touchable
      label={label}
      tabIndex={-1}
      disabled={disabled}
      onPress={onPress}
      radius={radius.md}
      faceStyle={[styles.button, disabled && styles.disabled]}
    >
      <Glyph name={icon} size={20} color={colors.text} />
    </Touchable>
  );
}

const useStyles = themed(({ colors, space, radius }, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    row: {
      flexDirection: "row",
      flexWrap: "wrap",
      alignItems: "center",
      columnGap: space.md,
      rowGap: space.xs,
      minHeight: MIN_TARGET,
    },
    words: { flexGrow: 1, flexShrink: 1, minWidth: 80, gap: 2 },
    control: {
      flexDirection: "row",
      alignItems: "center",
      borderWidth: 1,
      borderColor: colors.borderStrong,
      borderRadius: radius.md,
      backgroundColor: colors.surface,
      ...webStyle({ outlineStyle: "none" }),
    },
    focused: { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent, outlineOffset: 2 },
    button: { width: side, height: side, alignItems: "center", justifyContent: "center" },
    value: {
      minWidth: 44 * fontScale,
      paddingHorizontal: space.xs,
      textAlign: "center",
      fontVariant: ["tabular-nums"],
    },
    disabled: { opacity: 0.45 },
  });
});

import { StyleSheet, Text, View } from "react-native";
import { useTextStyles } from "../host/text-style.ts";
import { useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import type { IconName } from "../props/icon-name.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type CalendarHeadProps = {
  readonly title: string;
  /** Whether so many months on there is a day that can be chosen. */
  readonly canGo: (months: number) => boolean;
  readonly onGo: (months: number) => void;
};

/** Names the month that is shown, and leads to others: a month or a year on. */
export function CalendarHead({ title, canGo, onGo }: CalendarHeadProps) {
  const type = useTextStyles();
  const words = useKitWords();
  const button = (icon: IconName, label: string, months: number) => (
    <HeadButton icon={icon} label={label} disabled={!canGo(months)} onPress={() => onGo(months)} />
  );
  return (
    <View style={styles.head}>
      {button("chevrons-left", words.previousYear, -12)}
      {button("chevron-left", words.previousMonth, -1)}
      <Text
        aria-live="polite"
        allowFontScaling={false}
        style={[type.size.body, type.weight.semibold, type.tone.default, styles.title]}
      >
        {title}
      </Text>
      {button("chevron-right", words.nextMonth, 1)}
      {button("chevrons-right", words.nextYear, 12)}
    </View>
  );
}

type HeadButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

function HeadButton({ icon, label, disabled, onPress }: HeadButtonProps) {
  const { colors, radius } = useTheme();
  return (
    <Touchable
      label={label}
      disabled={disabled}
      onPress={onPress}
      radius={radius.full}
      faceStyle={[styles.button, disabled && styles.disabled]}
    >
      <Glyph name={icon} size={20} color={colors.text} />
    </Touchable>
  );
}

const styles = StyleSheet.create({
  head: { flexDirection: "row", alignItems: "center" },
  title: { flexGrow: 1, flexShrink: 1, flexBasis: 0, textAlign: "center" },
  // No wider for large text: four of them share a line with the month.
  button: { width: MIN_TARGET, height: MIN_TARGET, alignItems: "center", justifyContent: "center" },
  disabled: { opacity: 0.3 },
});

import { StyleSheet, Text, View } from "react-native";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useRoving } from "../host/use-roving.ts";
import { MIN_TARGET } from "../tokens/index.ts";

/** One of the numbers of a grid. */
type Chip = { readonly value: number; readonly text: string; readonly disabled: boolean };

type ChipGridProps = {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly chosen: number | null;
  readonly onChoose: (value: number) => void;
};

/** Points: `12 AM` fits, and six in a row fit a phone. */
const WIDTH = 53;

/** Numbers to choose one of, as many in a row as fit. */
export function ChipGrid({ label, chips, chosen, onChoose }: ChipGridProps) {
  const { colors, radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  const rove = useRoving({
    count: chips.length,
    current: chips.findIndex(({ value }) => value === chosen),
    isDisabled: (index) => chips[index]?.disabled === true,
    onMove: (index) => {
      const chip = chips[index];
      if (chip !== undefined) onChoose(chip.value);
    },
  });
  return (
    <View style={styles.grid}>
      <Text
        aria-hidden
        allowFontScaling={false}
        style={[type.size.small, type.weight.medium, type.tone.muted, align]}
      >
        {label}
      </Text>
      <View role="radiogroup" aria-label={label} style={styles.chips}>
        {chips.map(({ value, text, disabled }, index) => (
          <Touchable
            key={value}
            {...rove(index)}
            role="radio"
            aria={{ "aria-checked": value === chosen }}
            disabled={disabled}
            onPress={() => onChoose(value)}
            radius={radius.sm}
            style={styles.target}
            faceStyle={[styles.chip, value === chosen && styles.chosen, disabled && styles.disabled]}
          >
            <Text
              allowFontScaling={false}
              style={[
                type.size.body,
                value === chosen ? type.weight.semibold : type.weight.regular,
                { color: value === chosen ? colors.onAccent : colors.text },
                styles.number,
              ]}
            >
              {text}
            </Text>
          </Touchable>
        ))}
      </View>
    </View>
  );
}

const useStyles = themed(({ colors, space }, fontScale) =>
  StyleSheet.create({
    grid: { gap: space.xs },
    chips: { flexDirection: "row", flexWrap: "wrap", gap: space.xs },
    target: { minWidth: WIDTH * Math.max(1, fontScale), minHeight: MIN_TARGET },
    chip: {
      minHeight: MIN_TARGET,
      alignItems: "center",
      justifyContent: "center",
      backgroundColor: colors.sunken,
    },
    chosen: { backgroundColor: colors.accent },
    disabled: { opacity: 0.35 },
    number: { fontVariant: ["tabular-nums"] },
  }),
);

import type { ViewStyle } from "react-native";
import { StyleSheet, Text, View } from "react-native";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useNumberFormat } from "../host/use-number-format.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import { useSurface } from "../host-component.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { PadKey } from "./digits.ts";
import { decimalSign } from "./digits.ts";

type KeysProps = {
  readonly hasDecimals: boolean;
  readonly disabled: boolean;
  readonly isEmpty: boolean;
  readonly onPress: (key: PadKey) => void;
};

const ROWS: readonly (readonly PadKey[])[] = [
  ["1", "2", "3"],
  ["4", "5", "6"],
  ["7", "8", "9"],
  [".", "0", "delete"],
];

/** Pads are laid out the same in every script, as on a telephone. */
const LEFT_TO_RIGHT: object = { dir: "ltr" };
const FORWARD: ViewStyle = { direction: "ltr" };

/** The keys of a pad. */
export function Keys({ hasDecimals, disabled, isEmpty, onPress }: KeysProps) {
  const styles = useStyles();
  return (
    <View {...LEFT_TO_RIGHT} style={[styles.keys, FORWARD]}>
      {ROWS.map((row) => (
        <View key={row.join()} style={styles.row}>
          {row.map((key) =>
            key === "." && !hasDecimals ? (
              <View key={key} style={styles.key} />
            ) : (
              <Key
                key={key}
                of={key}
                disabled={disabled || (key === "delete" && isEmpty)}
                onPress={onPress}
              />
            ),
          )}
        </View>
      ))}
    </View>
  );
}

type KeyProps = Pick<KeysProps, "disabled" | "onPress"> & { readonly of: PadKey };

function Key({ of, disabled, onPress }: KeyProps) {
  const { colors, radius } = useTheme();
  const { locale } = useSurface().environment;
  const words = useKitWords();
  const write = useNumberFormat();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <Touchable
      label={of === "delete" ? words.deleteDigit : of === "." ? words.decimalSign : undefined}
      disabled={disabled}
      onPress={() => onPress(of)}
      radius={radius.md}
      style={styles.key}
      faceStyle={styles.face}
    >
      {of === "delete" ? (
        <Glyph name="delete" size={24} color={disabled ? colors.muted : colors.text} />
      ) : (
        <Text
          allowFontScaling={false}
          style={[type.size.headline, type.weight.medium, type.tone.default, styles.digit]}
        >
          {of === "." ? decimalSign(locale) : write(Number(of))}
        </Text>
      )}
    </Touchable>
  );
}

const useStyles = themed(({ colors, space, radius }, fontScale) =>
  StyleSheet.create({
    keys: { width: "100%", maxWidth: 360, alignSelf: "center", gap: space.sm },
    row: { flexDirection: "row", gap: space.sm },
    key: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
    face: {
      minHeight: 56 * Math.max(1, fontScale),
      alignItems: "center",
      justifyContent: "center",
      borderRadius: radius.md,
      backgroundColor: colors.sunken,
    },
    digit: { fontVariant: ["tabular-nums"] },
  }),
);

import { StyleSheet, Text } from "react-native";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { useKitWords } from "../host/words/use-kit-words.ts";
import { Glyph } from "../icon/glyph.tsx";
import { CALLING_CODES } from "./calling-codes.ts";
import { useCountryName } from "./countries.ts";

type CountryButtonProps = {
  readonly country: string;
  readonly open: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

/** Shows a country by its code and calling code; is named in full to screen readers. */
export function CountryButton({ country, open, disabled, onPress }: CountryButtonProps) {
  const words = useKitWords();
  const { colors, radius } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const name = useCountryName(country);
  const code = `+${CALLING_CODES.get(country) ?? ""}`;
  return (
    <Touchable
      label={`${words.country}: ${name}, ${country} ${code}`}
      aria={{ "aria-haspopup": "dialog", "aria-expanded": open }}
      disabled={disabled}
      onPress={onPress}
      radius={radius.md}
      faceStyle={[styles.face, disabled && styles.disabled]}
    >
      <Text
        allowFontScaling={false}
        style={[type.size.large, disabled ? type.tone.muted : type.tone.default, styles.code]}
      >
        <Text style={[type.size.small, type.weight.semibold, type.tone.muted]}>{country}</Text> {code}
      </Text>
      <Glyph name="chevron-down" size={18} color={colors.muted} />
    </Touchable>
  );
}

const useStyles = themed(({ colors, space, radius, type }, fontScale) =>
  StyleSheet.create({
    face: {
      flexGrow: 1,
      flexDirection: "row",
      alignItems: "center",
      gap: space.xs,
      minHeight: Math.max(48, type.large.lineHeight * fontScale + 2 * space.md),
      paddingHorizontal: space.md,
      borderWidth: 1,
      borderColor: colors.borderStrong,
      borderRadius: radius.md,
      backgroundColor: colors.surface,
    },
    code: { fontVariant: ["tabular-nums"] },
    disabled: { backgroundColor: colors.sunken, borderColor: colors.border },
  }),
);

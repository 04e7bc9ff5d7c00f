import { StyleSheet } from "react-native";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import { MIN_TARGET } from "../tokens/index.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type PageButtonProps = {
  readonly way: "previous" | "next";
  readonly disabled: boolean;
  readonly onPress: () => void;
};

const WAYS = {
  previous: "chevron-left",
  next: "chevron-right",
} as const;

/** Leads to the page before or after. */
export function PageButton({ way, disabled, onPress }: PageButtonProps) {
  const { colors, radius } = useTheme();
  const styles = useStyles();
  const words = useKitWords();
  return (
    <Touchable
      label={words[way]}
      disabled={disabled}
      onPress={onPress}
      radius={radius.full}
      faceStyle={[styles.face, disabled && styles.disabled]}
    >
      <Glyph name={WAYS[way]} size={20} color={colors.text} />
    </Touchable>
  );
}

const useStyles = themed((_theme, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    face: { width: side, height: side, alignItems: "center", justifyContent: "center" },
    disabled: { opacity: 0.35 },
  });
});

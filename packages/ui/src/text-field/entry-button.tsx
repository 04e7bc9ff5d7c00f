import { StyleSheet } from "react-native";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { Glyph } from "../icon/glyph.tsx";
import type { IconName } from "../props/icon-name.ts";
import { MIN_TARGET } from "../tokens/index.ts";

type EntryButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  /** For one that turns something on and off. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
};

/** A button inside the box of a field. */
export function EntryButton({ icon, label, pressed, onPress }: EntryButtonProps) {
  const { colors, radius } = useTheme();
  const styles = useStyles();
  return (
    <Touchable
      label={label}
      aria={pressed === undefined ? {} : { "aria-pressed": pressed }}
      onPress={onPress}
      radius={radius.md}
      faceStyle={styles.face}
    >
      <Glyph name={icon} size={20} color={colors.muted} />
    </Touchable>
  );
}

const useStyles = themed((_theme, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    face: { width: side, height: side, alignItems: "center", justifyContent: "center" },
  });
});

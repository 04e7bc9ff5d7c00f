import { StyleSheet, Text, View } from "react-native";
import { useSurface } from "../host-component.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import { headingLevel } from "../heading/host.tsx";
import { MAX_CONTENT_WIDTH, MIN_TARGET } from "../tokens/index.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

type ScreenBarProps = {
  readonly title: string | undefined;
  /** Whether content has scrolled under the bar. */
  readonly lined: boolean;
  readonly onBack: (() => void) | undefined;
};

/** The bar at the top of a screen: the way back and the title. */
export function ScreenBar({ title, lined, onBack }: ScreenBarProps) {
  const { insets } = useSurface().environment;
  const { space } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={[styles.bar, { paddingTop: insets.top + space.md }, lined && styles.lined]}>
      <View style={styles.column}>
        {onBack !== undefined && <BackButton onPress={onBack} />}
        {title !== undefined && (
          <Text
            role="heading"
            {...headingLevel(1)}
            allowFontScaling={false}
            numberOfLines={2}
            style={[type.size.headline, type.weight.bold, type.tone.default, align, styles.title]}
          >
            {title}
          </Text>
        )}
      </View>
    </View>
  );
}

/** The way back, pointing against the reading direction. */
export function BackButton({ onPress }: { readonly onPress: () => void }) {
  const { radius } = useTheme();
  const { direction } = useSurface().environment;
  const { back } = useKitWords();
  const styles = useStyles();
  return (
    <Touchable
      label={back}
      onPress={onPress}
      radius={radius.full}
      style={styles.backTarget}
      faceStyle={styles.back}
    >
      <View style={[styles.chevron, direction === "rtl" ? styles.pointsRight : styles.pointsLeft]} />
    </Touchable>
  );
}

const useStyles = themed(({ colors, space }) =>
  StyleSheet.create({
    bar: {
      paddingBottom: space.sm,
      borderBottomWidth: StyleSheet.hairlineWidth,
      borderBottomColor: "transparent",
    },
    column: {
      flexDirection: "row",
      alignItems: "center",
      gap: space.xs,
      width: "100%",
      maxWidth: MAX_CONTENT_WIDTH,
      alignSelf: "center",
      paddingHorizontal: space.lg,
    },
    lined: { borderBottomColor: colors.border },
    title: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    backTarget: { marginStart: -space.md, marginVertical: -space.sm },
    back: { width: MIN_TARGET, height: MIN_TARGET, alignItems: "center", justifyContent: "center" },
    chevron: {
      width: 11,
      height: 11,
      borderColor: colors.text,
      borderLeftWidth: 2,
      borderBottomWidth: 2,
      borderRadius: 1,
    },
    pointsLeft: { transform: [{ translateX: 2 }, { rotate: "45deg" }] },
    pointsRight: { transform: [{ translateX: -2 }, { rotate: "-135deg" }] },
  }),
);

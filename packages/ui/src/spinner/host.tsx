import { ActivityIndicator, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import type { spinnerSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws a Spinner. One that stands still says in words what its motion would. */
export function SpinnerHost({ props }: HostComponentProps<typeof spinnerSchema>) {
  const { loading } = useKitWords();
  const { label = loading, labelShown = false, size = "small" } = props;
  const { axis } = useLayout();
  const { colors, motion } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const moves = motion.duration.normal > 0;
  return (
    <View
      role="progressbar"
      aria-label={label}
      aria-busy
      style={[styles.spinner, itemStyle(axis, false), size === "large" && styles.large]}
    >
      <View aria-hidden>
        <ActivityIndicator size={size} color={colors.accent} animating={moves} hidesWhenStopped={false} />
      </View>
      {(labelShown || !moves) && (
        <Text aria-hidden allowFontScaling={false} style={[type.size.small, type.tone.muted, styles.label]}>
          {label}
        </Text>
      )}
    </View>
  );
}

const useStyles = themed(({ space }) =>
  StyleSheet.create({
    spinner: { flexDirection: "row", alignItems: "center", justifyContent: "center", gap: space.sm },
    large: { flexDirection: "column", gap: space.md, paddingVertical: space.lg },
    label: { textAlign: "center", flexShrink: 1 },
  }),
);

import { ActivityIndicator, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { itemStyle, useLayout } from "../host/layout.tsx";
import { COVER } from "../host/platform.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { useTextStyles } from "../host/text-style.ts";
import { Touchable } from "../host/touchable.tsx";
import type { Colors } from "../tokens/index.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { buttonSchema } from "./schema.ts";

type Variant = "primary" | "secondary" | "plain" | "danger";
type Size = "small" | "medium" | "large";

const INK: { readonly [V in Variant]: keyof Colors } = {
  primary: "onAccent",
  secondary: "text",
  plain: "onAccentSoft",
  danger: "onCritical",
};

const HEIGHTS: { readonly [S in Size]: number } = { small: 32, medium: 44, large: 52 };

/** Draws a Button. */
export function ButtonHost({ props, on, text, emit }: HostComponentProps<typeof buttonSchema>) {
  const { variant = "primary", size = "medium", disabled = false, loading = false } = props;
  const { axis } = useLayout();
  const { colors, radius, motion } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  const color = colors[INK[variant]];
  return (
    <Touchable
      label={props.accessibilityLabel}
      disabled={disabled}
      busy={loading}
      onPress={() => on.has("press") && emit("press", null, true)}
      radius={size === "small" ? radius.sm : radius.md}
      style={[itemStyle(axis, props.grow), size === "small" && styles.smallTarget]}
      faceStyle={[styles.face, styles[size], styles[variant], disabled && styles.disabled]}
    >
      <Text
        allowFontScaling={false}
        style={[
          type.size[size === "small" ? "small" : size === "large" ? "large" : "body"],
          type.weight.semibold,
          styles.label,
          { color },
          loading && styles.hidden,
        ]}
      >
        {text}
      </Text>
      {loading && (
        <View aria-hidden style={styles.spinner}>
          <ActivityIndicator
            size="small"
            color={color}
            animating={motion.duration.normal > 0}
            hidesWhenStopped={false}
          />
        </View>
      )}
    </Touchable>
  );
}

const useStyles = themed(({ colors, space, elevation }, fontScale) =>
  StyleSheet.create({
    face: { flexDirection: "row", alignItems: "center", justifyContent: "center" },
    small: { minHeight: HEIGHTS.small * Math.max(1, fontScale), paddingHorizontal: space.md },
    medium: { minHeight: HEIGHTS.medium * Math.max(1, fontScale), paddingHorizontal: space.lg },
    large: { minHeight: HEIGHTS.large * Math.max(1, fontScale), paddingHorizontal: space.xl },
    /** Takes presses on 44 points, though it stands in less. */
    smallTarget: smallTarget(fontScale),
    primary: { backgroundColor: colors.accent, boxShadow: elevation.low },
    secondary: {
      backgroundColor: colors.surface,
      borderWidth: 1,
      borderColor: colors.border,
      boxShadow: elevation.low,
    },
    plain: { backgroundColor: "transparent" },
    danger: { backgroundColor: colors.critical, boxShadow: elevation.low },
    disabled: { opacity: 0.45, boxShadow: "none" },
    label: { textAlign: "center", flexShrink: 1, paddingVertical: space.xs },
    hidden: { opacity: 0 },
    spinner: { ...COVER, alignItems: "center", justifyContent: "center" },
  }),
);

function smallTarget(fontScale: number) {
  const missing = Math.max(0, MIN_TARGET - HEIGHTS.small * Math.max(1, fontScale)) / 2;
  return { paddingVertical: missing, marginVertical: -missing };
}

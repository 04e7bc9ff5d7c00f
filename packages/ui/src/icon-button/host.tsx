import { ActivityIndicator, StyleSheet } from "react-native";
import { themed, useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { Colors } from "../tokens/index.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { iconButtonSchema } from "./schema.ts";

const INK = {
  primary: "onAccent",
  secondary: "text",
  plain: "text",
  danger: "onCritical",
} as const satisfies { readonly [variant: string]: keyof Colors };

/** Draws an IconButton. */
export function IconButtonHost({ props, on, emit }: HostComponentProps<typeof iconButtonSchema>) {
  const { icon, label, variant = "plain", pressed, disabled = false, loading = false } = props;
  const { colors, radius, motion } = useTheme();
  const styles = useStyles();
  if (icon === undefined) return null;
  const color = colors[pressed === true && variant === "plain" ? "onAccentSoft" : INK[variant]];
  return (
    <Touchable
      label={label}
      aria={pressed === undefined ? {} : { "aria-pressed": pressed }}
      disabled={disabled}
      busy={loading}
      onPress={() => on.has("press") && emit("press", null, true)}
      radius={radius.full}
      style={styles.target}
      faceStyle={[
        styles.face,
        styles[variant],
        pressed === true && variant === "plain" && styles.held,
        disabled && styles.disabled,
      ]}
    >
      {loading ? (
        <ActivityIndicator
          aria-hidden
          size="small"
          color={color}
          animating={motion.duration.normal > 0}
          hidesWhenStopped={false}
        />
      ) : (
        <Glyph name={icon} size={20} color={color} filled={pressed === true} />
      )}
    </Touchable>
  );
}

const useStyles = themed(({ colors }, fontScale) => {
  const side = MIN_TARGET * Math.max(1, fontScale);
  return StyleSheet.create({
    target: { width: side, height: side, alignSelf: "center" },
    face: { width: side, height: side, alignItems: "center", justifyContent: "center" },
    primary: { backgroundColor: colors.accent },
    secondary: { backgroundColor: colors.surface, borderWidth: 1, borderColor: colors.border },
    plain: { backgroundColor: "transparent" },
    danger: { backgroundColor: colors.critical },
    held: { backgroundColor: colors.accentSoft },
    disabled: { opacity: 0.45 },
  });
});

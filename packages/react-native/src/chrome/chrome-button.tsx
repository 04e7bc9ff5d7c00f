import { MIN_TARGET } from "@atoll/ui/tokens";
import type { Colors, Theme } from "@atoll/ui/tokens";
import { Pressable, View } from "react-native";
import type { ViewStyle } from "react-native";
import { ChromeText } from "./chrome-text.tsx";
import { useTheme } from "./host-chrome.ts";

export type ButtonLook = "primary" | "secondary" | "plain" | "critical";

export type ChromeButtonProps = {
  readonly label: string;
  readonly onPress: () => void;
  readonly look?: ButtonLook;
  readonly disabled?: boolean;
  /** What a screen reader says in place of the label, when the label alone does not tell. */
  readonly hint?: string;
};

/** A button of the host's own. */
export function ChromeButton(props: ChromeButtonProps) {
  const { label, onPress, look = "secondary", disabled = false, hint } = props;
  const theme = useTheme();
  return (
    <Pressable
      role="button"
      aria-label={hint ?? label}
      aria-disabled={disabled}
      disabled={disabled}
      onPress={onPress}
      style={buttonStyle(theme, look, disabled)}
    >
      {({ pressed, hovered }: PressState) => (
        <>
          <Overlay color={pressed ? theme.colors.pressed : hovered ? theme.colors.hover : undefined} />
          <ChromeText weight="semibold" color={disabled ? "muted" : LABEL_COLORS[look]} align="center">
            {label}
          </ChromeText>
        </>
      )}
    </Pressable>
  );
}

/** What Pressable tells its children; `hovered` comes on the web only. */
type PressState = { readonly pressed: boolean; readonly hovered?: boolean };

const LABEL_COLORS: { readonly [L in ButtonLook]: keyof Colors } = {
  primary: "onAccent",
  secondary: "text",
  plain: "onAccentSoft",
  critical: "onCriticalSoft",
};

function Overlay({ color }: { readonly color: string | undefined }) {
  if (color === undefined) return null;
  return <View style={{ position: "absolute", inset: 0, backgroundColor: color, pointerEvents: "none" }} />;
}

function buttonStyle(theme: Theme, look: ButtonLook, disabled: boolean): ViewStyle {
  const { colors, elevation, radius, space } = theme;
  const grounds: { readonly [L in ButtonLook]: ViewStyle } = {
    primary: { backgroundColor: colors.accent, borderColor: colors.accent },
    secondary: { backgroundColor: colors.surface, borderColor: colors.border, boxShadow: elevation.low },
    plain: { backgroundColor: "transparent", borderColor: "transparent" },
    critical: { backgroundColor: colors.criticalSoft, borderColor: colors.criticalSoft },
  };
  return {
    minHeight: MIN_TARGET + 4,
    paddingHorizontal: space.lg,
    paddingVertical: space.sm,
    borderRadius: radius.md,
    borderWidth: 1,
    overflow: "hidden",
    alignItems: "center",
    justifyContent: "center",
    ...grounds[look],
    ...(disabled && { backgroundColor: colors.background, borderColor: colors.border, boxShadow: "none" }),
  };
}

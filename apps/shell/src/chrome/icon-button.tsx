import { useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import type { ComponentType } from "react";
import { Pressable } from "react-native";

/** An icon of the Lucide set. */
export type IconType = ComponentType<{
  readonly size?: number;
  readonly color?: string;
  readonly strokeWidth?: number;
}>;

/** Stroke of every icon in the shell. */
export const ICON_STROKE = 1.75;

export type IconButtonProps = {
  readonly icon: IconType;
  /** What screen readers and the tooltip say. */
  readonly label: string;
  readonly onPress: () => void;
};

/** A button that is an icon alone. */
export function IconButton({ icon: Icon, label, onPress }: IconButtonProps) {
  const { colors, radius } = useTheme();
  return (
    <Pressable
      role="button"
      aria-label={label}
      onPress={onPress}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        width: MIN_TARGET,
        height: MIN_TARGET,
        alignItems: "center",
        justifyContent: "center",
        borderRadius: radius.md,
        backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
      })}
    >
      <Icon size={20} color={colors.muted} strokeWidth={ICON_STROKE} />
    </Pressable>
  );
}

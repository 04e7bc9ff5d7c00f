import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import type { ComponentType } from "react";
import { Pressable, View } from "react-native";

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
  /** A small number at its corner; say it in the label too. */
  readonly badge?: number;
  readonly onPress: () => void;
};

/** A button that is an icon alone. */
export function IconButton({ icon: Icon, label, badge, onPress }: IconButtonProps) {
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
      {badge !== undefined && <Badge>{badge}</Badge>}
    </Pressable>
  );
}

function Badge({ children }: { readonly children: number }) {
  const { colors, radius } = useTheme();
  return (
    <View
      aria-hidden
      style={{
        position: "absolute",
        top: 4,
        end: 2,
        minWidth: 18,
        paddingHorizontal: 4,
        alignItems: "center",
        borderRadius: radius.full,
        backgroundColor: colors.accent,
      }}
    >
      <ChromeText step="caption" weight="semibold" color="onAccent" tabular>
        {children}
      </ChromeText>
    </View>
  );
}

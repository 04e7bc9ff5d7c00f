import { MIN_TARGET } from "@atoll/ui/tokens";
import type { ReactNode } from "react";
import { Pressable, View } from "react-native";
import type { ViewStyle } from "react-native";
import { useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";

export type CapsuleProps = {
  /** The mini-app's name, for screen readers. */
  readonly name: string;
  /** Left out while there is no menu to open yet. */
  readonly onMenu?: (() => void) | undefined;
  readonly onClose: () => void;
};

/** Points that the capsule takes at the top of a surface, its margin included. */
export const CAPSULE_HEIGHT = MIN_TARGET + 8;

/**
 * The host's own buttons over a mini-app: menu and close.
 * Security: drawn after and outside the surface, so that nothing a mini-app draws can cover or replace them.
 */
export function Capsule({ name, onMenu, onClose }: CapsuleProps) {
  const { colors, elevation, space } = useTheme();
  const words = useHostWords().surface;
  const pill: ViewStyle = {
    flexDirection: "row",
    alignItems: "center",
    borderRadius: MIN_TARGET / 2,
    borderWidth: 1,
    borderColor: colors.border,
    backgroundColor: colors.raised,
    boxShadow: elevation.low,
    overflow: "hidden",
  };
  return (
    <View
      role="toolbar"
      aria-label={words.controls(name)}
      style={[pill, { margin: space.xs, marginEnd: space.sm }]}
    >
      {onMenu !== undefined && (
        <>
          <CapsuleButton label={words.menu} onPress={onMenu}>
            <Dots color={colors.text} />
          </CapsuleButton>
          <View style={{ width: 1, height: 18, backgroundColor: colors.border }} />
        </>
      )}
      <CapsuleButton label={words.close} onPress={onClose}>
        <Cross color={colors.text} />
      </CapsuleButton>
    </View>
  );
}

type CapsuleButtonProps = {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

function CapsuleButton({ label, onPress, children }: CapsuleButtonProps) {
  const { colors } = useTheme();
  return (
    <Pressable
      role="button"
      aria-label={label}
      onPress={onPress}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        width: MIN_TARGET + 2,
        height: MIN_TARGET - 2,
        alignItems: "center",
        justifyContent: "center",
        backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
      })}
    >
      {children}
    </Pressable>
  );
}

function Dots({ color }: { readonly color: string }) {
  const dot = { width: 4, height: 4, borderRadius: 2, backgroundColor: color };
  return (
    <View style={{ flexDirection: "row", gap: 3 }} aria-hidden>
      <View style={dot} />
      <View style={dot} />
      <View style={dot} />
    </View>
  );
}

function Cross({ color }: { readonly color: string }) {
  const bar: ViewStyle = {
    position: "absolute",
    width: 16,
    height: 2,
    borderRadius: 1,
    backgroundColor: color,
  };
  return (
    <View style={{ width: 16, height: 16, justifyContent: "center" }} aria-hidden>
      <View style={[bar, { transform: [{ rotate: "45deg" }] }]} />
      <View style={[bar, { transform: [{ rotate: "-45deg" }] }]} />
    </View>
  );
}

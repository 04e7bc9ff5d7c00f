import { ChromeText, useHostChrome, useTheme } from "@atoll/react-native/chrome";
import { MIN_TARGET } from "@atoll/ui/tokens";
import { Pressable, View } from "react-native";
import { useServices } from "../services/shell-services.ts";
import { ICON_STROKE } from "./icon-button.tsx";
import type { IconType } from "./icon-button.tsx";
import { ChevronLeft, ChevronRight } from "./lucide.ts";
import { opensElsewhere } from "./opens-elsewhere.ts";

export type LinkRowProps = {
  readonly icon: IconType;
  readonly title: string;
  readonly detail?: string;
  readonly first?: boolean;
  /** An address of the shell. */
  readonly to: string;
};

/** A line of a section that leads to another screen. */
export function LinkRow({ icon: Icon, title, detail, first = false, to }: LinkRowProps) {
  const { navigation } = useServices();
  const { colors, space } = useTheme();
  const Onward = useHostChrome().surroundings.direction === "rtl" ? ChevronLeft : ChevronRight;
  return (
    <Pressable
      role="link"
      {...{ href: to }}
      onPress={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        navigation.go(to);
      }}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        flexDirection: "row",
        alignItems: "center",
        gap: space.md,
        minHeight: MIN_TARGET + 8,
        paddingVertical: space.md,
        paddingHorizontal: space.lg,
        borderTopWidth: first ? 0 : 1,
        borderTopColor: colors.border,
        backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
      })}
    >
      <Icon size={18} color={colors.muted} strokeWidth={ICON_STROKE} />
      <View style={{ flex: 1, gap: 2 }}>
        <ChromeText>{title}</ChromeText>
        {detail !== undefined && (
          <ChromeText step="small" color="muted">
            {detail}
          </ChromeText>
        )}
      </View>
      <Onward size={18} color={colors.muted} strokeWidth={ICON_STROKE} />
    </Pressable>
  );
}

import { View } from "react-native";
import { AtollMark } from "../chrome/atoll-mark.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome } from "../chrome/host-chrome.ts";

/**
 * The strip across the top of a sheet in which the host itself asks, in the colours of the reverse scheme.
 * Security: it stands outside every mini-app's surface, where the kit cannot draw; people learn to look for it.
 */
export function HostBand({ children }: { readonly children: string }) {
  const { brand, theme } = useHostChrome();
  const { colors, space } = theme;
  return (
    <View
      style={{
        flexDirection: "row",
        alignItems: "center",
        gap: space.sm,
        paddingHorizontal: space.xl,
        paddingVertical: space.md,
        backgroundColor: colors.text,
      }}
    >
      {brand.mark ?? <AtollMark size={22} color={colors.background} />}
      <ChromeText step="small" weight="semibold" color="background">
        {children}
      </ChromeText>
    </View>
  );
}

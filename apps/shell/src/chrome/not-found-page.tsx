import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import { View } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { useServices } from "../services/shell-services.ts";

/** An address that leads nowhere. */
export function NotFoundPage({ what }: { readonly what: "page" | "mini-app" }) {
  const { navigation, setTitle } = useServices();
  const { common } = useWords();
  const { colors, space } = useTheme();
  useEffect(() => setTitle(`${common.notFoundTitle} · Atoll`), [setTitle, common]);
  return (
    <View
      role="main"
      style={{
        flex: 1,
        alignItems: "center",
        justifyContent: "center",
        gap: space.lg,
        padding: space.xl,
        backgroundColor: colors.background,
      }}
    >
      <ChromeText step="headline" weight="semibold" align="center" heading={1}>
        {what === "page" ? common.noPage : common.noMiniApp}
      </ChromeText>
      <ChromeText color="muted" align="center">
        {common.notFoundHint}
      </ChromeText>
      <ChromeButton look="primary" label={common.seeAll} onPress={navigation.goHome} />
    </View>
  );
}

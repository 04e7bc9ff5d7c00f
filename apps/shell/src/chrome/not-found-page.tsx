import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import { View } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { ScreenHeading } from "../screens/screen-heading.tsx";
import { useServices } from "../services/shell-services.ts";

/** An address that leads nowhere. */
export function NotFoundPage({ what }: { readonly what: "page" | "mini-app" }) {
  const { navigation, setTitle } = useServices();
  const { common } = useWords();
  const { colors, space } = useTheme();
  useEffect(() => setTitle(common.heading(common.notFoundTitle)), [setTitle, common]);
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
      <ScreenHeading align="center">{what === "page" ? common.noPage : common.noMiniApp}</ScreenHeading>
      <ChromeText color="muted" align="center">
        {common.notFoundHint}
      </ChromeText>
      <ChromeButton look="primary" label={common.seeAll} onPress={navigation.goHome} />
    </View>
  );
}

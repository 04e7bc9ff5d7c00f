import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import { View } from "react-native";
import { useServices } from "../services/shell-services.ts";

/** An address that leads nowhere. */
export function NotFoundPage({ what }: { readonly what: "page" | "mini-app" }) {
  const { navigation, setTitle } = useServices();
  const { colors, space } = useTheme();
  useEffect(() => setTitle("Not found · Atoll"), [setTitle]);
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
        {`There is no ${what} at this address`}
      </ChromeText>
      <ChromeText color="muted" align="center">
        It may have been removed, or the address has a typing error.
      </ChromeText>
      <ChromeButton look="primary" label="See all mini-apps" onPress={navigation.goHome} />
    </View>
  );
}

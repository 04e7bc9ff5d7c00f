import { ChromeButton, ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { Pressable, View } from "react-native";
import { IconButton } from "../chrome/icon-button.tsx";
import { X } from "../chrome/lucide.ts";
import { Notice } from "../home/catalogue-states.tsx";
import { useKnownIdentity } from "../opened/use-known-identity.ts";
import { Screen } from "../screens/screen.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { MOST_OPEN } from "./open-mini-apps.ts";
import { useOpenList, useOpenMiniApps } from "./use-open-mini-apps.ts";

/** The open mini-apps, to return to or to close. */
export function SwitcherPage() {
  const { navigation } = useServices();
  const { common, switcher } = useWords();
  const { space } = useTheme();
  const open = useOpenMiniApps();
  const list = useOpenList();
  if (list.length === 0) {
    return (
      <Screen title={switcher.title}>
        <Notice
          title={switcher.emptyTitle}
          action={<ChromeButton look="primary" label={common.seeAll} onPress={navigation.goHome} />}
        >
          {switcher.emptyHint}
        </Notice>
      </Screen>
    );
  }
  return (
    <Screen title={switcher.title}>
      <View style={{ gap: space.lg }}>
        <ChromeText color="muted">{switcher.intro(MOST_OPEN)}</ChromeText>
        <View role="list" style={{ gap: space.md }}>
          {list.map(({ id }, place) => (
            <View key={id} role="listitem">
              <OpenCard id={id} detail={place === 0 ? switcher.lastInFront : switcher.waiting} />
            </View>
          ))}
        </View>
        <View style={{ alignItems: "flex-start" }}>
          <ChromeButton label={switcher.closeAll} onPress={open.closeAll} />
        </View>
      </View>
    </Screen>
  );
}

function OpenCard({ id, detail }: { readonly id: string; readonly detail: string }) {
  const { navigation } = useServices();
  const { switcher } = useWords();
  const { colors, elevation, radius, space } = useTheme();
  const open = useOpenMiniApps();
  const identity = useKnownIdentity(id);
  return (
    <View
      style={{
        flexDirection: "row",
        alignItems: "center",
        paddingEnd: space.sm,
        borderRadius: radius.lg,
        borderWidth: 1,
        borderColor: colors.border,
        backgroundColor: colors.surface,
        boxShadow: elevation.low,
        overflow: "hidden",
      }}
    >
      <Pressable
        role="button"
        onPress={() => navigation.go(addresses.open(id))}
        style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
          flex: 1,
          flexDirection: "row",
          alignItems: "center",
          gap: space.lg,
          padding: space.lg,
          borderRadius: radius.lg,
          backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
        })}
      >
        <MiniAppIcon {...identity} size={52} />
        <View style={{ flex: 1, gap: 2 }}>
          <ChromeText step="large" weight="semibold" lines={2}>
            {identity.name}
          </ChromeText>
          <ChromeText step="small" color="muted">
            {detail}
          </ChromeText>
        </View>
      </Pressable>
      <IconButton icon={X} label={switcher.closeName(identity.name)} onPress={() => open.close(id)} />
    </View>
  );
}

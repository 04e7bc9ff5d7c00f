import type { CatalogueEntry } from "@atoll/distribution/registry";
import { ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { Pressable, View } from "react-native";
import type { ViewStyle } from "react-native";
import { useEntryIcon } from "../catalogue/use-entry-icon.ts";
import { capitalised } from "../chrome/capitalised.ts";
import { addresses } from "../services/navigation.ts";
import { useWords } from "../words/use-words.tsx";
import { useServices } from "../services/shell-services.ts";
import { opensElsewhere } from "./opens-elsewhere.ts";

/** One mini-app of the catalogue: pressing it leads to the page about it. */
export function MiniAppTile({ entry }: { readonly entry: CatalogueEntry }) {
  const { delivery, navigation } = useServices();
  const { colors, elevation, radius, space } = useTheme();
  const { home } = useWords();
  const uri = useEntryIcon(entry);
  const tile: ViewStyle = {
    flexGrow: 1,
    flexDirection: "row",
    gap: space.lg,
    padding: space.lg,
    borderRadius: radius.lg,
    borderWidth: 1,
    borderColor: colors.border,
    backgroundColor: colors.surface,
  };
  // The release comes in while the finger is still on its way; a failure is told when it is opened.
  const prefetch = () => void delivery.prepare(entry.id).catch(() => undefined);
  return (
    <Pressable
      role="link"
      {...{ href: addresses.about(entry.id) }}
      onPress={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        navigation.go(addresses.about(entry.id));
      }}
      onPressIn={prefetch}
      onHoverIn={prefetch}
      onFocus={prefetch}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => [
        tile,
        hovered === true && { borderColor: colors.borderStrong, boxShadow: elevation.mid },
        pressed && { backgroundColor: colors.sunken },
      ]}
    >
      <View style={{ alignSelf: "flex-start" }}>
        <MiniAppIcon name={entry.name} color={entry.color ?? undefined} uri={uri} size={60} />
      </View>
      <View style={{ flex: 1, gap: space.xs }}>
        <ChromeText step="large" weight="semibold" lines={2}>
          {entry.name}
        </ChromeText>
        <ChromeText step="small" color="muted">
          {home.by(entry.publisher)}
        </ChromeText>
        <ChromeText color="muted">{entry.description}</ChromeText>
        <Categories names={entry.categories} />
      </View>
    </Pressable>
  );
}

function Categories({ names }: { readonly names: readonly string[] }) {
  const { colors, radius, space } = useTheme();
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", gap: space.xs, paddingTop: space.xs }}>
      {names.map((name) => (
        <View
          key={name}
          style={{
            paddingHorizontal: space.sm,
            paddingVertical: 2,
            borderRadius: radius.sm,
            backgroundColor: colors.sunken,
          }}
        >
          <ChromeText step="caption" weight="medium" color="muted">
            {capitalised(name.replaceAll("-", " "))}
          </ChromeText>
        </View>
      ))}
    </View>
  );
}

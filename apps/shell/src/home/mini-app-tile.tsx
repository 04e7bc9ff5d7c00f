import type { CatalogueEntry } from "@atoll/distribution/registry";
import { ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { View } from "react-native";
import { useEntryIcon } from "../catalogue/use-entry-icon.ts";
import { useWords } from "../words/use-words.tsx";
import { EntryLink } from "./entry-link.tsx";

/** One mini-app of the catalogue: pressing it leads to the page about it. */
export function MiniAppTile({ entry }: { readonly entry: CatalogueEntry }) {
  const { colors, elevation, radius, space } = useTheme();
  const { home } = useWords();
  const uri = useEntryIcon(entry);
  return (
    <EntryLink
      entry={entry}
      style={{
        flexGrow: 1,
        flexDirection: "row",
        gap: space.lg,
        padding: space.lg,
        borderRadius: radius.lg,
        borderWidth: 1,
        borderColor: colors.border,
        backgroundColor: colors.surface,
      }}
      hoverStyle={{ borderColor: colors.borderStrong, boxShadow: elevation.mid }}
      pressedStyle={{ backgroundColor: colors.sunken }}
    >
      <View style={{ alignSelf: "flex-start" }}>
        <MiniAppIcon name={entry.name} color={entry.color ?? undefined} uri={uri} size={60} />
      </View>
      <View style={{ flex: 1, gap: 2 }}>
        <ChromeText step="large" weight="semibold" lines={2}>
          {entry.name}
        </ChromeText>
        <ChromeText step="small" color="muted" lines={1}>
          {home.by(entry.publisher)}
        </ChromeText>
        <View style={{ paddingTop: space.xs }}>
          <ChromeText color="muted" lines={2}>
            {entry.subtitle ?? entry.description}
          </ChromeText>
        </View>
      </View>
    </EntryLink>
  );
}

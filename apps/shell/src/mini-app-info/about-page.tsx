import { ChromeButton, ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import { ScrollView, View } from "react-native";
import { useEntry } from "../catalogue/use-entry.ts";
import { useEntryIcon } from "../catalogue/use-entry-icon.ts";
import { NotFoundPage } from "../chrome/not-found-page.tsx";
import type { ScreenProps } from "../match-route.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";

/** The page about a mini-app, and the way to open it. */
export function AboutPage({ params }: ScreenProps) {
  const { id = "" } = params;
  const { navigation, setTitle } = useServices();
  const { colors, space } = useTheme();
  const { about, common, home } = useWords();
  const entry = useEntry(id);
  const uri = useEntryIcon(entry);
  const name = entry?.name ?? common.miniApp;
  useEffect(() => setTitle(`${name} · Atoll`), [setTitle, name]);
  if (entry === null) return <NotFoundPage what="mini-app" />;
  return (
    <ScrollView style={{ flex: 1, backgroundColor: colors.background }}>
      <View role="main" style={{ padding: space.xl, gap: space.lg }}>
        <MiniAppIcon name={name} color={entry?.color ?? undefined} uri={uri} size={96} />
        <ChromeText step="headline" weight="semibold" heading={1}>
          {name}
        </ChromeText>
        {entry && <ChromeText color="muted">{home.by(entry.publisher)}</ChromeText>}
        <ChromeButton look="primary" label={about.open} onPress={() => navigation.go(addresses.open(id))} />
      </View>
    </ScrollView>
  );
}

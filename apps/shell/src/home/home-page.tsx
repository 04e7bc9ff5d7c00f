import { AtollMark, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect, useSyncExternalStore } from "react";
import { ScrollView, View, useWindowDimensions } from "react-native";
import { useCatalogue } from "../catalogue/use-catalogue.ts";
import { IconButton } from "../chrome/icon-button.tsx";
import { Layers, Settings } from "../chrome/lucide.ts";
import { ScreenHeading } from "../screens/screen-heading.tsx";
import { WIDE_FROM } from "../screens/screen.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useOpenList } from "../switcher/use-open-mini-apps.ts";
import { useWords } from "../words/use-words.tsx";
import { CatalogueEmpty, CatalogueFailed, Skeleton } from "./catalogue-states.tsx";
import { DevelopmentNote } from "./development-note.tsx";
import { Finder } from "./finder.tsx";
import { RecentRow } from "./recent-row.tsx";

const WIDEST = 960;

/** The first page: the mini-apps there are, and those that the person opened last. */
export function HomePage() {
  const { opened, setTitle } = useServices();
  const { colors, space } = useTheme();
  const { home } = useWords();
  const wide = useWindowDimensions().width >= WIDE_FROM;
  const first = useSyncExternalStore(opened.onChange, opened.list).length === 0;
  useEffect(() => setTitle("Atoll"), [setTitle]);
  return (
    <ScrollView style={{ flex: 1, backgroundColor: colors.background }}>
      <View
        style={{
          width: "100%",
          maxWidth: WIDEST,
          alignSelf: "center",
          paddingHorizontal: wide ? space.xxl : space.lg,
          paddingBottom: space.xxxl,
        }}
      >
        <TopBar />
        <View role="main" style={{ paddingTop: wide ? space.xxl : space.lg, gap: space.xl }}>
          <View style={{ gap: space.xs }}>
            <ScreenHeading step="display">{home.title}</ScreenHeading>
            {first && (
              <ChromeText step="large" color="muted">
                {home.intro}
              </ChromeText>
            )}
          </View>
          <Entries />
          <DevelopmentNote />
        </View>
      </View>
    </ScrollView>
  );
}

function TopBar() {
  const { navigation } = useServices();
  const { home, switcher } = useWords();
  const { colors, space } = useTheme();
  const open = useOpenList().length;
  return (
    <View
      role="banner"
      style={{ flexDirection: "row", alignItems: "center", gap: space.sm, paddingTop: space.md }}
    >
      <AtollMark size={26} color={colors.accent} />
      <View style={{ flex: 1 }}>
        <ChromeText step="title" weight="semibold">
          Atoll
        </ChromeText>
      </View>
      {open > 0 && (
        <IconButton
          icon={Layers}
          badge={open}
          label={switcher.openCount(open)}
          onPress={() => navigation.go(addresses.switcher)}
        />
      )}
      <IconButton icon={Settings} label={home.settings} onPress={() => navigation.go(addresses.settings)} />
    </View>
  );
}

function Entries() {
  const { home } = useWords();
  const [state, retry] = useCatalogue();
  if (state.status === "loading") return <Skeleton says={home.loading} />;
  if (state.status === "failed") {
    return (
      <>
        <RecentRow entries={[]} />
        <CatalogueFailed code={state.code} onRetry={retry} />
      </>
    );
  }
  return state.entries.length === 0 ? <CatalogueEmpty /> : <Finder entries={state.entries} />;
}

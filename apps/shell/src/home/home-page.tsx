import { AtollMark, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect, useState } from "react";
import { ScrollView, View, useWindowDimensions } from "react-native";
import { AppearanceButton } from "../chrome/appearance-button.tsx";
import { useCatalogue } from "../catalogue/use-catalogue.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { DevelopmentNote } from "./development-note.tsx";
import { MiniAppGrid } from "./mini-app-grid.tsx";
import { SearchField } from "./search-field.tsx";
import { searchEntries } from "./search-entries.ts";
import { CatalogueEmpty, CatalogueFailed, CatalogueLoading } from "./catalogue-states.tsx";

/** Fewer mini-apps than this are found by looking. */
const SEARCH_FROM = 7;
const WIDEST = 960;

/** The first page: the mini-apps there are. */
export function HomePage() {
  const { setTitle } = useServices();
  const { colors, space } = useTheme();
  const { home } = useWords();
  const wide = useWindowDimensions().width >= 600;
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
        <View role="main" style={{ paddingTop: wide ? space.xxxl : space.xl, gap: space.xl }}>
          <View style={{ gap: space.xs }}>
            <ChromeText step="display" weight="semibold" heading={1}>
              {home.title}
            </ChromeText>
            <ChromeText step="large" color="muted">
              {home.intro}
            </ChromeText>
          </View>
          <Entries />
        </View>
      </View>
    </ScrollView>
  );
}

function TopBar() {
  const { colors, space } = useTheme();
  return (
    <View
      role="banner"
      style={{ flexDirection: "row", alignItems: "center", gap: space.sm, paddingTop: space.lg }}
    >
      <AtollMark size={26} color={colors.accent} />
      <View style={{ flex: 1 }}>
        <ChromeText step="title" weight="semibold">
          Atoll
        </ChromeText>
      </View>
      <AppearanceButton />
    </View>
  );
}

function Entries() {
  const [state, retry] = useCatalogue();
  const [query, setQuery] = useState("");
  if (state.status === "loading") return <CatalogueLoading />;
  if (state.status === "failed") return <CatalogueFailed code={state.code} onRetry={retry} />;
  const { entries } = state;
  if (entries.length === 0) return <CatalogueEmpty />;
  return (
    <>
      {entries.length >= SEARCH_FROM && <SearchField value={query} onChange={setQuery} />}
      <MiniAppGrid entries={searchEntries(entries, query)} query={query} />
      <DevelopmentNote />
    </>
  );
}

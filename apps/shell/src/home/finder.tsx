import type { CatalogueEntry } from "@atoll/distribution/registry";
import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useState } from "react";
import { View } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { Notice } from "./catalogue-states.tsx";
import { categoriesOf, inCategory } from "./categories.ts";
import { CategoryChips } from "./category-chips.tsx";
import { featuredOf } from "./featured.ts";
import { FeaturedRow } from "./featured-row.tsx";
import { MiniAppGrid } from "./mini-app-grid.tsx";
import { RecentRow } from "./recent-row.tsx";
import { SearchField } from "./search-field.tsx";
import { searchEntries } from "./search-entries.ts";

/** Finds a mini-app: by words, by category, among those used last, those to notice, or all of them. */
export function Finder({ entries }: { readonly entries: readonly CatalogueEntry[] }) {
  const { home } = useWords();
  const { space } = useTheme();
  const [query, setQuery] = useState("");
  const [today] = useState(() => new Date());
  const [chosen, setChosen] = useState<string>();
  const categories = categoriesOf(entries);
  // One that left the catalogue meanwhile filters nothing.
  const category = categories.find((each) => each === chosen);
  const searched = searchEntries(entries, query);
  const found = inCategory(searched, category);
  const narrowed = query.trim() !== "" || category !== undefined;
  const featured = narrowed ? [] : featuredOf(entries, today);
  return (
    <View style={{ gap: space.xl }}>
      <View style={{ gap: space.md }}>
        <SearchField value={query} onChange={setQuery} />
        {categories.length > 1 && (
          <CategoryChips categories={categories} chosen={category} onChoose={setChosen} />
        )}
      </View>
      {!narrowed && <RecentRow entries={entries} />}
      {featured.length > 0 && <FeaturedRow entries={featured} />}
      <View style={{ gap: space.md }}>
        {narrowed ? (
          <View role="status">
            <ChromeText step="small" color="muted">
              {found.length === 0 ? "" : home.found(found.length)}
            </ChromeText>
          </View>
        ) : (
          <ChromeText step="title" weight="semibold" heading={2}>
            {home.more}
          </ChromeText>
        )}
        {found.length === 0 ? (
          <Notice
            title={home.nothingTitle}
            action={
              <ChromeButton
                label={home.showAll}
                onPress={() => {
                  setQuery("");
                  setChosen(undefined);
                }}
              />
            }
          >
            {searched.length > 0 ? home.nothingInCategory : home.nothingFits(query.trim())}
          </Notice>
        ) : (
          <MiniAppGrid entries={found.filter((entry) => !featured.includes(entry))} />
        )}
      </View>
    </View>
  );
}

import type { CatalogueEntry } from "@atoll/distribution/registry";
import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { View, useWindowDimensions } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { MiniAppTile } from "./mini-app-tile.tsx";

const TWO_COLUMNS_FROM = 720;

export type MiniAppGridProps = {
  readonly entries: readonly CatalogueEntry[];
  /** What was searched for; empty for everything. */
  readonly query: string;
};

/** Mini-apps side by side, or one below the other where there is no room. */
export function MiniAppGrid({ entries, query }: MiniAppGridProps) {
  const { space } = useTheme();
  const columns = useWindowDimensions().width >= TWO_COLUMNS_FROM ? 2 : 1;
  if (entries.length === 0) return <NothingFound query={query} />;
  return (
    <View role="list" style={{ flexDirection: "row", flexWrap: "wrap", margin: -space.sm }}>
      {entries.map((entry) => (
        <View
          key={entry.id}
          role="listitem"
          style={{ width: columns === 2 ? "50%" : "100%", padding: space.sm }}
        >
          <MiniAppTile entry={entry} />
        </View>
      ))}
    </View>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  const { home } = useWords();
  return (
    <View role="status">
      <ChromeText color="muted">{home.nothingFits(query)}</ChromeText>
    </View>
  );
}

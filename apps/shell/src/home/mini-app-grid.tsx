import type { CatalogueEntry } from "@atoll/distribution/registry";
import { useTheme } from "@atoll/react-native/chrome";
import { View, useWindowDimensions } from "react-native";
import { MiniAppTile } from "./mini-app-tile.tsx";

const TWO_COLUMNS_FROM = 720;

/** Mini-apps side by side, or one below the other where there is no room. */
export function MiniAppGrid({ entries }: { readonly entries: readonly CatalogueEntry[] }) {
  const { space } = useTheme();
  const columns = useWindowDimensions().width >= TWO_COLUMNS_FROM ? 2 : 1;
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

import type { CatalogueEntry } from "@atoll/distribution/registry";
import { ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { View, useWindowDimensions } from "react-native";
import { useEntryIcon } from "../catalogue/use-entry-icon.ts";
import { BleedRow } from "../screens/bleed-row.tsx";
import { WIDE_FROM } from "../screens/screen.tsx";
import { useWords } from "../words/use-words.tsx";
import { EntryLink } from "./entry-link.tsx";

/** Less than a phone is wide, so that the next card is seen to follow. */
const CARD_WIDTH = 268;

/** The mini-apps to notice today: larger, on the shell's own colour. */
export function FeaturedRow({ entries }: { readonly entries: readonly CatalogueEntry[] }) {
  const { home } = useWords();
  const { space } = useTheme();
  const alone = entries.length === 1;
  const wide = useWindowDimensions().width >= WIDE_FROM;
  const cards = entries.map((entry) => ({
    key: entry.id,
    card: <FeaturedCard entry={entry} lying={alone} />,
  }));
  return (
    <View style={{ gap: space.md }}>
      <ChromeText step="title" weight="semibold" heading={2}>
        {home.featured}
      </ChromeText>
      {wide || alone ? (
        <View role="list" aria-label={home.featured} style={{ flexDirection: "row", gap: space.lg }}>
          {cards.map(({ key, card }) => (
            <View key={key} role="listitem" style={{ flex: 1 }}>
              {card}
            </View>
          ))}
        </View>
      ) : (
        <BleedRow role="list" label={home.featured} gap={space.md}>
          {cards.map(({ key, card }) => (
            <View key={key} role="listitem" style={{ width: CARD_WIDTH }}>
              {card}
            </View>
          ))}
        </BleedRow>
      )}
    </View>
  );
}

type FeaturedCardProps = {
  readonly entry: CatalogueEntry;
  /** Icon beside the words rather than above them. */
  readonly lying: boolean;
};

function FeaturedCard({ entry, lying }: FeaturedCardProps) {
  const { colors, elevation, radius, space } = useTheme();
  const { home } = useWords();
  const uri = useEntryIcon(entry);
  return (
    <EntryLink
      entry={entry}
      style={{
        flexGrow: 1,
        flexDirection: lying ? "row" : "column",
        gap: space.lg,
        padding: space.xl,
        borderRadius: radius.lg + space.xs,
        borderWidth: 1,
        borderColor: colors.accentSoft,
        backgroundColor: colors.accentSoft,
      }}
      hoverStyle={{ borderColor: colors.accent, boxShadow: elevation.mid }}
      pressedStyle={{ borderColor: colors.accent }}
    >
      <View style={{ alignSelf: "flex-start", borderRadius: 18, boxShadow: elevation.mid }}>
        <MiniAppIcon name={entry.name} color={entry.color ?? undefined} uri={uri} size={76} />
      </View>
      <View style={{ ...(lying && { flex: 1 }), gap: 2 }}>
        <ChromeText step="title" weight="semibold" lines={2}>
          {entry.name}
        </ChromeText>
        <ChromeText step="small" color="onAccentSoft">
          {home.by(entry.publisher)}
        </ChromeText>
        <View style={{ paddingTop: space.sm }}>
          <ChromeText lines={3}>{entry.subtitle ?? entry.description}</ChromeText>
        </View>
      </View>
    </EntryLink>
  );
}

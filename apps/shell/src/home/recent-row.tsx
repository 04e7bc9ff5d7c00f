import type { CatalogueEntry } from "@atoll/distribution/registry";
import { ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { useRef, useSyncExternalStore } from "react";
import { Pressable, View } from "react-native";
import { useEntryIcon } from "../catalogue/use-entry-icon.ts";
import { setLaunchOrigin } from "../launch/launch-origin.ts";
import type { OpenedMiniApp } from "../opened/opened-record.ts";
import { BleedRow } from "../screens/bleed-row.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useOpenList } from "../switcher/use-open-mini-apps.ts";
import { useWords } from "../words/use-words.tsx";

const MOST = 8;
const TILE_WIDTH = 80;
const ICON_SIZE = 60;
/** The icons, not the edges of their targets, stand below the heading. */
const OUTDENT = -(TILE_WIDTH - ICON_SIZE) / 2;

/** The mini-apps opened last on this device: pressing one opens it at once, or returns to it where it is open. */
export function RecentRow({ entries }: { readonly entries: readonly CatalogueEntry[] }) {
  const { opened } = useServices();
  const { home } = useWords();
  const { space } = useTheme();
  const recent = useSyncExternalStore(opened.onChange, opened.list).slice(0, MOST);
  const open = useOpenList();
  if (recent.length === 0) return null;
  return (
    <View style={{ gap: space.md }}>
      <ChromeText step="title" weight="semibold" heading={2}>
        {home.recents}
      </ChromeText>
      <BleedRow label={home.recents} gap={space.xs}>
        {recent.map((each, place) => (
          <RecentTile
            key={each.id}
            first={place === 0}
            opened={each}
            entry={entries.find(({ id }) => id === each.id)}
            living={open.some(({ id }) => id === each.id)}
          />
        ))}
      </BleedRow>
    </View>
  );
}

type RecentTileProps = {
  readonly opened: OpenedMiniApp;
  readonly entry: CatalogueEntry | undefined;
  readonly first: boolean;
  /** Whether it is open still. */
  readonly living: boolean;
};

function RecentTile({ opened, entry, first, living }: RecentTileProps) {
  const { navigation } = useServices();
  const { colors, radius, space } = useTheme();
  const uri = useEntryIcon(entry);
  const icon = useRef<View>(null);
  const name = entry?.name ?? opened.name;
  const open = () => {
    icon.current?.measureInWindow((x, y, width, height) => {
      setLaunchOrigin(opened.id, { x, y, width, height });
      navigation.go(addresses.open(opened.id));
    });
  };
  return (
    <Pressable
      role="button"
      onPress={open}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => ({
        width: TILE_WIDTH,
        marginStart: first ? OUTDENT : 0,
        alignItems: "center",
        gap: space.sm,
        paddingVertical: space.sm,
        borderRadius: radius.lg,
        backgroundColor: pressed ? colors.pressed : hovered === true ? colors.hover : "transparent",
      })}
    >
      <View ref={icon}>
        <MiniAppIcon
          name={name}
          color={entry?.color ?? opened.color ?? undefined}
          uri={uri}
          size={ICON_SIZE}
        />
        {living && <LivingDot />}
      </View>
      <ChromeText step="caption" weight="medium" align="center" lines={2}>
        {name}
      </ChromeText>
    </Pressable>
  );
}

/** Says, and shows, that a mini-app is open still. */
function LivingDot() {
  const { colors } = useTheme();
  const { home } = useWords();
  return (
    <View
      role="img"
      aria-label={home.stillOpen}
      style={{
        position: "absolute",
        bottom: -3,
        end: -3,
        width: 16,
        height: 16,
        borderRadius: 8,
        borderWidth: 3,
        borderColor: colors.background,
        backgroundColor: colors.accent,
      }}
    />
  );
}

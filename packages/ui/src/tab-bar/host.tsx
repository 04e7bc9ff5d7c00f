import { StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useBottomBar } from "../host/overlay/overlay-layer.tsx";
import { TabBadge, TabList } from "../host/tab-list.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { useValue } from "../host/use-value.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { TabItem } from "../props/tab-items.ts";
import { MAX_CONTENT_WIDTH } from "../tokens/index.ts";
import type { tabBarSchema } from "./schema.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";

/** Draws a TabBar, clear of the device's lower edge. */
export function TabBarHost(node: HostComponentProps<typeof tabBarSchema>) {
  const { mainPlaces } = useKitWords();
  const { label = mainPlaces, items = [] } = node.props;
  const [chosen, choose] = useValue(node, items[0]?.value ?? "");
  const { insets } = useSurface().environment;
  const setBar = useBottomBar();
  const styles = useStyles();
  return (
    <View
      onLayout={({ nativeEvent }) => setBar(nativeEvent.layout.height)}
      style={[
        styles.bar,
        { paddingBottom: insets.bottom, paddingLeft: insets.left, paddingRight: insets.right },
      ]}
    >
      <TabList
        label={label}
        items={items}
        chosen={chosen}
        onChoose={choose}
        style={styles.list}
        tabStyle={() => styles.tab}
        faceStyle={styles.face}
        draw={(item, isChosen) => <PlaceFace item={item} chosen={isChosen} />}
      />
    </View>
  );
}

function PlaceFace({ item, chosen }: { readonly item: TabItem; readonly chosen: boolean }) {
  const { colors } = useTheme();
  const styles = useStyles();
  const type = useTextStyles();
  return (
    <>
      {item.icon !== undefined && (
        <Glyph name={item.icon} size={22} color={colors[chosen ? "onAccentSoft" : "muted"]} />
      )}
      <Text
        allowFontScaling={false}
        numberOfLines={1}
        style={[type.size.caption, type.weight.medium, chosen ? type.tone.accent : type.tone.muted]}
      >
        {item.label}
      </Text>
      {item.badge !== undefined && item.badge !== "" && (
        <View style={styles.badge}>
          <TabBadge text={item.badge} />
        </View>
      )}
    </>
  );
}

const useStyles = themed(({ colors, space }, fontScale) =>
  StyleSheet.create({
    bar: {
      flexShrink: 0,
      borderTopWidth: StyleSheet.hairlineWidth,
      borderTopColor: colors.border,
      backgroundColor: colors.surface,
    },
    list: { flexDirection: "row", width: "100%", maxWidth: MAX_CONTENT_WIDTH, alignSelf: "center" },
    tab: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
    face: {
      alignItems: "center",
      justifyContent: "center",
      gap: 2,
      minHeight: 56 * Math.max(1, fontScale),
      paddingHorizontal: space.xs,
    },
    // Beside the icon's upper end, so that labels of all places stay in line.
    badge: { position: "absolute", top: space.xs, start: "50%", marginStart: space.sm },
  }),
);

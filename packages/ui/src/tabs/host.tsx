import { ScrollView, StyleSheet, Text, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { fillStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import { TabBadge, TabList } from "../host/tab-list.tsx";
import { useTextStyles } from "../host/text-style.ts";
import { themed, useTheme } from "../host/theme-context.ts";
import { useValue } from "../host/use-value.ts";
import { Glyph } from "../icon/glyph.tsx";
import type { TabItem } from "../props/tab-items.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { tabsSchema } from "./schema.ts";

/** Draws Tabs: the list, which scrolls when it is longer than there is room, and the chosen view. */
export function TabsHost(node: HostComponentProps<typeof tabsSchema>) {
  const { label = "", items = [], grow } = node.props;
  const [chosen, choose] = useValue(node, items[0]?.value ?? "");
  const { axis } = useLayout();
  const { fills, layout } = useContainer({ axis: "column", children: node.children });
  const styles = useStyles();
  const shown = items.find(({ value }) => value === chosen);
  return (
    <View style={[itemStyle(axis, grow), fills && fillStyle]}>
      <ScrollView horizontal showsHorizontalScrollIndicator={false} style={styles.bar}>
        <TabList
          label={label}
          items={items}
          chosen={chosen}
          onChoose={choose}
          style={styles.list}
          tabStyle={(isChosen) => [styles.tab, isChosen && styles.chosen]}
          faceStyle={styles.face}
          draw={(item, isChosen) => <TabFace item={item} chosen={isChosen} />}
        />
      </ScrollView>
      <View role="tabpanel" aria-label={shown?.label} style={[styles.panel, fills && fillStyle]}>
        <LayoutContext value={layout}>{node.children}</LayoutContext>
      </View>
    </View>
  );
}

function TabFace({ item, chosen }: { readonly item: TabItem; readonly chosen: boolean }) {
  const { colors } = useTheme();
  const type = useTextStyles();
  return (
    <>
      {item.icon !== undefined && (
        <Glyph name={item.icon} size={18} color={colors[chosen ? "onAccentSoft" : "muted"]} />
      )}
      <Text
        allowFontScaling={false}
        numberOfLines={1}
        style={[type.size.body, type.weight.medium, chosen ? type.tone.accent : type.tone.muted]}
      >
        {item.label}
      </Text>
      {item.badge !== undefined && item.badge !== "" && <TabBadge text={item.badge} />}
    </>
  );
}

const useStyles = themed(({ colors, space }, fontScale) =>
  StyleSheet.create({
    bar: {
      flexGrow: 0,
      flexShrink: 0,
      borderBottomWidth: StyleSheet.hairlineWidth,
      borderBottomColor: colors.border,
    },
    list: { flexDirection: "row", gap: space.xs },
    tab: { borderBottomWidth: 2, borderBottomColor: "transparent" },
    chosen: { borderBottomColor: colors.accent },
    face: {
      flexDirection: "row",
      alignItems: "center",
      gap: space.sm,
      minHeight: MIN_TARGET * Math.max(1, fontScale),
      minWidth: MIN_TARGET,
      justifyContent: "center",
      paddingHorizontal: space.md,
    },
    panel: { paddingTop: space.lg },
  }),
);

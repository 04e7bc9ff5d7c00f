import type { ReactNode } from "react";
import type { StyleProp, ViewStyle } from "react-native";
import { StyleSheet, Text, View } from "react-native";
import type { TabItem } from "../props/tab-items.ts";
import { useTextStyles } from "./text-style.ts";
import { themed, useTheme } from "./theme-context.ts";
import { Touchable } from "./touchable.tsx";
import { useRoving } from "./use-roving.ts";

type TabListProps = {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  readonly style: StyleProp<ViewStyle>;
  readonly tabStyle: (chosen: boolean) => StyleProp<ViewStyle>;
  readonly faceStyle: StyleProp<ViewStyle>;
  /** Draws what is seen of an item. */
  readonly draw: (item: TabItem, chosen: boolean) => ReactNode;
};

/** Tabs side by side: Tab enters the list once, arrows lead through it. */
export function TabList(props: TabListProps) {
  const { label, items, chosen, onChoose } = props;
  const { radius } = useTheme();
  const choose = (index: number): void => {
    const item = items[index];
    if (item !== undefined && item.value !== chosen) onChoose(item.value);
  };
  const rove = useRoving({
    count: items.length,
    current: items.findIndex(({ value }) => value === chosen),
    isDisabled: (index) => items[index]?.disabled === true,
    onMove: choose,
  });
  return (
    <View role="tablist" aria-label={label} style={props.style}>
      {items.map((item, index) => (
        <Touchable
          key={item.value}
          {...rove(index)}
          role="tab"
          aria={{ "aria-selected": item.value === chosen }}
          disabled={item.disabled === true}
          onPress={() => choose(index)}
          radius={radius.sm}
          style={props.tabStyle(item.value === chosen)}
          faceStyle={[props.faceStyle, item.disabled === true && styles.disabled]}
        >
          {props.draw(item, item.value === chosen)}
        </Touchable>
      ))}
    </View>
  );
}

/** Counts news of a view; its tab is named by its label and this. */
export function TabBadge({ text }: { readonly text: string }) {
  const own = useStyles();
  const type = useTextStyles();
  return (
    <View style={own.badge}>
      <Text allowFontScaling={false} style={[type.size.caption, type.weight.semibold, own.ink]}>
        {text}
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({ disabled: { opacity: 0.45 } });

const useStyles = themed(({ colors, radius, space }, fontScale) =>
  StyleSheet.create({
    badge: {
      minWidth: 18 * fontScale,
      alignItems: "center",
      paddingHorizontal: space.xs,
      borderRadius: radius.full,
      backgroundColor: colors.accent,
    },
    ink: { color: colors.onAccent },
  }),
);

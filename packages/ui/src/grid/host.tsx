import type { Key, ReactNode } from "react";
import { Children, isValidElement, useState } from "react";
import type { ViewStyle } from "react-native";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useBoxStyle } from "../host/box-style.ts";
import { ITEM_LAYOUT, itemStyle, LayoutContext, useLayout } from "../host/layout.tsx";
import { useTheme } from "../host/theme-context.ts";
import { columnCount } from "./column-count.ts";
import type { gridSchema } from "./schema.ts";

type Props = HostComponentProps<typeof gridSchema>["props"];

/** Draws a Grid. */
export function GridHost({ props, children }: HostComponentProps<typeof gridSchema>) {
  const { axis } = useLayout();
  const { space } = useTheme();
  const { gap: _, ...box } = props;
  const gap = space[props.gap ?? "none"];
  const { count, measure } = useColumnCount(props, gap);
  const cell: ViewStyle = { width: columnWidth(count), paddingHorizontal: gap / 2, paddingBottom: gap };
  return (
    <View style={[styles.grid, itemStyle(axis, axis === "row" || props.grow), useBoxStyle(box)]}>
      {/* Gaps are the cells' own, so that widths are shares of a whole; what is too much of them stands outside. */}
      <View
        onLayout={({ nativeEvent }) => measure(nativeEvent.layout.width - gap)}
        style={[styles.lines, { marginHorizontal: -gap / 2, marginBottom: -gap }]}
      >
        <LayoutContext value={ITEM_LAYOUT}>
          {Children.map(children, (child) => (
            // By the child's key, so that what it holds stays with it when columns change.
            <View key={keyOf(child)} style={cell}>
              {child}
            </View>
          ))}
        </LayoutContext>
      </View>
    </View>
  );
}

/** Guesses by the surface until the grid has been measured. */
function useColumnCount(props: Props, gap: number): { count: number; measure(width: number): void } {
  const { window, fontScale } = useSurface().environment;
  const { gutter } = useLayout();
  const [measured, measure] = useState<number | null>(null);
  const { minColumnWidth, columns } = props;
  const least = minColumnWidth === undefined ? undefined : minColumnWidth * Math.max(1, fontScale);
  const width = measured ?? window.width - 2 * gutter;
  return { count: columnCount({ width, gap, least, columns }), measure };
}

/** Rounded down, so that a line never holds a column less than it should. */
function columnWidth(count: number): `${number}%` {
  return `${Math.floor(1e6 / count) / 1e4}%`;
}

function keyOf(child: ReactNode): Key | null {
  return isValidElement(child) ? child.key : null;
}

const styles = StyleSheet.create({
  grid: { alignSelf: "stretch" },
  lines: { flexDirection: "row", flexWrap: "wrap" },
});

import { FlashList } from "@shopify/flash-list";
import type { FlashListRef, ListRenderItem } from "@shopify/flash-list";
import type { RefObject } from "react";
import { useCallback, useMemo, useRef } from "react";
import { ScrollView, StyleSheet, Text, View } from "react-native";
import type { ViewStyle } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { useFocusVisible } from "../host/focus-visible.ts";
import { fillStyle, useFill, useLayout } from "../host/layout.tsx";
import { isWeb } from "../host/platform.ts";
import { useTextAlign, useTextStyles } from "../host/text-style.ts";
import { themed } from "../host/theme-context.ts";
import { DRAW_DISTANCE } from "../virtual-list/range.ts";
import { useListData } from "../virtual-list/use-list-data.ts";
import { useListMethods } from "../virtual-list/use-list-methods.ts";
import { useRangeRequests } from "../virtual-list/use-range-requests.ts";
import { offsetsOf } from "./columns.ts";
import type { Grid } from "./grid-context.ts";
import { GridContext, useGrid } from "./grid-context.ts";
import { rowHeight, useGridStyles } from "./row-host.tsx";
import type { dataGridSchema } from "./schema.ts";
import { useColumnWindow } from "./use-column-window.ts";
import { useGridState } from "./use-grid.ts";

type Node = HostComponentProps<typeof dataGridSchema>;

/** Draws a DataGrid: a head, and below it the rows and columns near the screen. */
export function DataGridHost(node: Node) {
  const { label = "", columns = [], count = 0 } = node.props;
  const { fontScale } = useSurface().environment;
  const list = useRef<FlashListRef<number>>(null);
  const frame = useRef<View>(null);
  const offsets = useMemo(() => offsetsOf(columns, fontScale), [columns, fontScale]);
  const across = useColumnWindow(offsets);
  const state = useGridState(node, {
    frame,
    show: ({ row, column }) => {
      across.show(column);
      const { startIndex, endIndex } = list.current?.computeVisibleIndices() ?? {
        startIndex: 0,
        endIndex: 0,
      };
      // The last one that is visible may be so by a point.
      if (row <= startIndex || row >= endIndex - 1)
        void list.current?.scrollToIndex({ index: row, viewPosition: row <= startIndex ? 0 : 1 });
    },
  });
  const { onKey, ...cells } = state;
  const grid: Grid = { columns, offsets, drawn: across.drawn, ...cells };
  const styles = useStyles();
  const [focusVisible, focusHandlers] = useFocusVisible();
  const current = state.selected === null ? undefined : state.idOf(state.selected);
  return (
    <GridContext value={grid}>
      <View
        ref={frame}
        role="grid"
        aria-label={label}
        {...countsOf(count, columns.length, current)}
        {...(isWeb && { tabIndex: 0, onKeyDown: onKey })}
        {...focusHandlers}
        style={[styles.frame, useFrameStyle(node, count), focusVisible && styles.focused]}
      >
        <ScrollView
          ref={across.ref}
          horizontal
          scrollEventThrottle={32}
          onScroll={across.onScroll}
          onLayout={({ nativeEvent }) => across.measure(nativeEvent.layout.width)}
          style={styles.across}
          contentContainerStyle={styles.content}
        >
          <View style={[styles.table, { width: offsets.at(-1) ?? 0 }]}>
            <Head />
            <Rows node={node} list={list} />
          </View>
        </ScrollView>
      </View>
    </GridContext>
  );
}

/** How many there are, of which only a part is there to be counted; React Native's types do not know these. */
function countsOf(rows: number, columns: number, current: string | undefined): object {
  return {
    "aria-rowcount": rows + 1,
    "aria-colcount": columns,
    ...(current !== undefined && { "aria-activedescendant": current }),
  };
}

function Head() {
  const { columns, offsets, drawn } = useGrid();
  const styles = useGridStyles();
  return (
    <View role="row" {...{ "aria-rowindex": 1 }} style={styles.row}>
      <View style={{ width: offsets[drawn.first] ?? 0 }} />
      {columns.slice(drawn.first, drawn.end).map((column, at) => (
        <HeadCell key={column.value} index={drawn.first + at} />
      ))}
    </View>
  );
}

function HeadCell({ index }: { readonly index: number }) {
  const { columns, offsets } = useGrid();
  const column = columns[index];
  const styles = useGridStyles();
  const type = useTextStyles();
  const align = useTextAlign(column?.align);
  const width = (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);
  return (
    <View
      role="columnheader"
      {...{ "aria-colindex": index + 1 }}
      style={[styles.cell, styles.head, { width }]}
    >
      <Text
        allowFontScaling={false}
        numberOfLines={1}
        style={[type.size.small, type.weight.semibold, type.tone.default, align]}
      >
        {column?.label}
      </Text>
    </View>
  );
}

type RowsProps = { readonly node: Node; readonly list: RefObject<FlashListRef<number> | null> };

function Rows({ node: { id, props, items }, list }: RowsProps) {
  const { count = 0 } = props;
  const height = rowHeight(useSurface().environment.fontScale);
  const grid = useGrid();
  const ask = useRangeRequests({ id, list, count, itemSize: height });
  const { data, ready, onMeasured } = useListData(count);
  useListMethods(id, list, ready);
  const version = items?.version;
  const renderItem: ListRenderItem<number> = useCallback(
    ({ item: index }) => <View style={{ height }}>{items?.get(index)}</View>,
    // `version` says that what `get` answers has changed.
    [items, version, height],
  );
  return (
    <FlashList
      ref={list}
      data={data}
      renderItem={renderItem}
      extraData={grid}
      drawDistance={DRAW_DISTANCE}
      maxItemsInRecyclePool={0}
      maintainVisibleContentPosition={{ disabled: true }}
      keyboardShouldPersistTaps="handled"
      onScroll={ask}
      onCommitLayoutEffect={ask}
      onLoad={onMeasured}
    />
  );
}

/** Fills its container where that is bounded; is a window of its own where it is not. */
function useFrameStyle({ id }: Node, count: number): ViewStyle {
  const { window, fontScale } = useSurface().environment;
  const { endInset } = useLayout();
  const fills = useFill();
  if (fills) return { ...fillStyle, marginBottom: -endInset(id) };
  return { height: Math.min(window.height * 0.6, (count + 1) * rowHeight(fontScale)) };
}

const useStyles = themed(({ colors, radius }) =>
  StyleSheet.create({
    frame: {
      overflow: "hidden",
      borderWidth: StyleSheet.hairlineWidth,
      borderColor: colors.border,
      borderRadius: radius.sm,
      outlineWidth: 0,
    },
    focused: { outlineWidth: 2, outlineStyle: "solid", outlineColor: colors.accent, outlineOffset: 2 },
    across: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
    content: { height: "100%" },
    table: { height: "100%" },
  }),
);

import { FlashList } from "@shopify/flash-list";
import type { FlashListRef, ListRenderItem } from "@shopify/flash-list";
import { useCallback, useMemo, useRef } from "react";
import type { ViewStyle } from "react-native";
import { StyleSheet, View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import { fillStyle, useFill, useLayout } from "../host/layout.tsx";
import { useRefresh } from "../host/refresh/use-refresh.tsx";
import { useScrollFocus } from "../host/scroll-focus.ts";
import { useTheme } from "../host/theme-context.ts";
import type { ListLayout } from "./list-context.ts";
import { ListContext } from "./list-context.ts";
import { Placeholder } from "./placeholder.tsx";
import { DRAW_DISTANCE } from "./range.ts";
import type { virtualListSchema } from "./schema.ts";
import { useListData } from "./use-list-data.ts";
import { useListMethods } from "./use-list-methods.ts";
import { useRangeRequests } from "./use-range-requests.ts";
import { USUAL_ITEM_SIZE, useUsualSize } from "./use-usual-size.ts";

type Props = HostComponentProps<typeof virtualListSchema>;

/** Draws a VirtualList: the items the guest has drawn, and placeholders until it has. */
export function VirtualListHost(list: Props) {
  const { id, props, on, emit } = list;
  const { count = 0, estimatedItemSize = USUAL_ITEM_SIZE, gap = "none" } = props;
  const ref = useRef<FlashListRef<number>>(null);
  const { space } = useTheme();
  const { onScrolled } = useLayout();
  const itemSize = estimatedItemSize + space[gap];
  const { frame, content } = useListStyles(list, count * itemSize);
  const { style: focusRing, ...scrollFocus } = useScrollFocus();
  const refresh = useRefresh(list);
  const ask = useRangeRequests({ id, list: ref, count, itemSize });
  const usualSize = useUsualSize(ref, list);
  const { data, ready, onMeasured } = useListData(count);
  useListMethods(id, ref, ready);
  const layout = useMemo(
    (): ListLayout => ({ gap: space[gap], dividers: props.dividers ?? false, count }),
    [space, gap, props.dividers, count],
  );
  return (
    <ListContext value={layout}>
      <View {...refresh.handlers} style={[frame, focusRing]}>
        <FlashList
          ref={ref}
          // The scroll view takes the focus: between a list and its items nothing may.
          role="list"
          aria-label={props.accessibilityLabel}
          data={data}
          renderItem={useRenderItem(list, usualSize.get)}
          drawDistance={DRAW_DISTANCE}
          maxItemsInRecyclePool={0}
          maintainVisibleContentPosition={{ disabled: true }}
          keyboardShouldPersistTaps="handled"
          {...scrollFocus}
          {...(refresh.control !== undefined && { refreshControl: refresh.control })}
          onScroll={({ nativeEvent }) => {
            onScrolled(nativeEvent.contentOffset.y > 1);
            refresh.onOffset(nativeEvent.contentOffset.y);
            ask();
          }}
          onCommitLayoutEffect={() => {
            usualSize.learn();
            ask();
          }}
          onLoad={onMeasured}
          onEndReached={ready && on.has("endReached") ? () => emit("endReached") : null}
          contentContainerStyle={content}
        />
        {refresh.sign}
      </View>
    </ListContext>
  );
}

/** Where an item stands in the whole list, of which only a part is there to be counted. */
function placeOf(index: number, count: number): object {
  return { "aria-posinset": index + 1, "aria-setsize": count };
}

function useRenderItem(
  { items, props: { count = 0 } }: Props,
  usualSize: () => number,
): ListRenderItem<number> {
  const version = items?.version;
  return useCallback(
    ({ item: index }) => (
      // Security: items of no height would let a guest make the host draw all of them at once.
      <View role="listitem" {...placeOf(index, count)} style={styles.cell}>
        {items?.get(index) ?? <Placeholder height={usualSize()} />}
      </View>
    ),
    // `version` says that what `get` answers has changed.
    [items, version, count, usualSize],
  );
}

/** Fills its container where that is bounded; is a window of its own where it is not. */
function useListStyles(
  { id, props }: Props,
  contentHeight: number,
): { frame: ViewStyle; content: ViewStyle } {
  const { space } = useTheme();
  const { gutter, endInset } = useLayout();
  const { window } = useSurface().environment;
  const fills = useFill();
  const padding = space[props.padding ?? "none"];
  const end = fills ? endInset(id) : 0;
  const height = Math.min(window.height * 0.6, contentHeight + 2 * padding);
  return {
    frame: {
      ...(fills ? fillStyle : { height }),
      marginHorizontal: -gutter,
      marginBottom: -end,
    },
    content: {
      paddingTop: padding,
      paddingHorizontal: padding + gutter,
      paddingBottom: padding + end,
    },
  };
}

const styles = StyleSheet.create({ cell: { minHeight: 4 } });

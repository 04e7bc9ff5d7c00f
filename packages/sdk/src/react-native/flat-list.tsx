import { VirtualList } from "@atoll/sdk/ui";
import type { ComponentType, ReactElement, ReactNode } from "react";
import { createElement, isValidElement, useMemo } from "react";
import { given, labelOf } from "./accessibility.ts";
import type { AccessibilityProps } from "./accessibility.ts";
import { toRows } from "./list-rows.ts";
import type { Row } from "./list-rows.ts";
import { ScrollView } from "./scroll-view.tsx";
import { splitPadding } from "./split-padding.ts";
import type { StyleProp } from "./style.ts";
import { flatten } from "./style.ts";
import type { ViewStyle } from "./style-types.ts";
import { View } from "./view.tsx";

type Part = ComponentType | ReactElement | null | undefined;

export type FlatListProps<T> = AccessibilityProps & {
  readonly data: readonly T[] | null | undefined;
  readonly renderItem: (info: { readonly item: T; readonly index: number }) => ReactNode;
  readonly keyExtractor?: (item: T, index: number) => string;
  readonly ListHeaderComponent?: Part;
  readonly ListFooterComponent?: Part;
  readonly ListEmptyComponent?: Part;
  readonly ItemSeparatorComponent?: ComponentType | null;
  readonly numColumns?: number;
  readonly columnWrapperStyle?: StyleProp<ViewStyle>;
  readonly horizontal?: boolean | null;
  readonly onEndReached?: ((info: { readonly distanceFromEnd: number }) => unknown) | null;
  readonly onRefresh?: (() => unknown) | null;
  readonly refreshing?: boolean | null;
  readonly style?: StyleProp<ViewStyle>;
  readonly contentContainerStyle?: StyleProp<ViewStyle>;
  /** A change of it draws items again, as any change of `renderItem` does. */
  readonly extraData?: unknown;
  readonly keyboardShouldPersistTaps?: "always" | "never" | "handled" | boolean;
};

/** A scrolling list of any length: only the items near the screen are drawn. */
export function FlatList<T>(props: FlatListProps<T>): ReactNode {
  return props.horizontal === true ? <Strip {...props} /> : <Tall {...props} />;
}

function Tall<T>(props: FlatListProps<T>): ReactNode {
  const { data, numColumns = 1, style, onEndReached, onRefresh } = props;
  const rows = useMemo(
    () => toRows(data ?? [], numColumns, props.keyExtractor),
    [data, numColumns, props.keyExtractor],
  );
  const { outside, top, bottom, between } = splitPadding(flatten(props.contentContainerStyle));
  const footer = draw(props.ListFooterComponent);
  const header = draw(props.ListHeaderComponent);
  const edge = { paddingTop: header === null ? top : 0, paddingBottom: bottom };
  return (
    <View style={[FILL, style]}>
      <VirtualList
        data={footer === null || rows.length === 0 ? rows : [...rows, FOOTER]}
        keyExtractor={keyOf}
        renderItem={({ item, index }) => (
          <View
            style={[
              outside,
              index === 0 && { paddingTop: edge.paddingTop },
              index === rows.length - 1 && (footer === null ? { paddingBottom: bottom } : null),
            ]}
          >
            {item === FOOTER ? (
              <View style={{ paddingBottom: bottom }}>{footer}</View>
            ) : (
              <>
                <ListRow row={item as Row<T>} list={props} />
                {index < rows.length - 1 && (
                  <Between gap={between} separator={props.ItemSeparatorComponent} />
                )}
              </>
            )}
          </View>
        )}
        header={header === null ? undefined : <View style={[outside, { paddingTop: top }]}>{header}</View>}
        empty={
          <View style={[outside, edge]}>
            {draw(props.ListEmptyComponent)}
            {footer}
          </View>
        }
        {...given({
          accessibilityLabel: labelOf(props),
          onEndReached: onEndReached && (() => onEndReached({ distanceFromEnd: 0 })),
          onRefresh: onRefresh ?? undefined,
          refreshing: props.refreshing ?? undefined,
        })}
      />
    </View>
  );
}

function ListRow<T>({ row, list }: { readonly row: Row<T>; readonly list: FlatListProps<T> }): ReactNode {
  const { renderItem, numColumns = 1, columnWrapperStyle } = list;
  if (numColumns === 1) {
    const [only] = row.items;
    return only === undefined ? null : renderItem(only);
  }
  return (
    <View style={[ROW, columnWrapperStyle]}>
      {row.items.map((info) => (
        <View key={info.index} style={CELL}>
          {renderItem(info)}
        </View>
      ))}
      {Array.from({ length: numColumns - row.items.length }, (_, place) => (
        <View key={`empty:${place}`} style={CELL} />
      ))}
    </View>
  );
}

function Between(props: {
  readonly gap: number;
  readonly separator?: ComponentType | null | undefined;
}): ReactNode {
  const { gap, separator } = props;
  if (separator === undefined || separator === null) return gap > 0 ? <View style={{ height: gap }} /> : null;
  return createElement(separator);
}

/** A list from start to end draws all its items: it is short. */
function Strip<T>(props: FlatListProps<T>): ReactNode {
  const items = toRows(props.data ?? [], 1, props.keyExtractor);
  return (
    <ScrollView
      horizontal
      style={props.style}
      contentContainerStyle={props.contentContainerStyle}
      {...given({ accessibilityLabel: labelOf(props) })}
    >
      {draw(props.ListHeaderComponent)}
      {items.length === 0 && draw(props.ListEmptyComponent)}
      {items.map((row, index) => (
        <View key={row.key} style={ROW}>
          <ListRow row={row} list={{ ...props, numColumns: 1 }} />
          {index < items.length - 1 && <Between gap={0} separator={props.ItemSeparatorComponent} />}
        </View>
      ))}
      {draw(props.ListFooterComponent)}
    </ScrollView>
  );
}

function draw(part: Part): ReactElement | null {
  if (part === undefined || part === null) return null;
  return isValidElement(part) ? part : createElement(part as ComponentType);
}

const FOOTER = Symbol("footer");

function keyOf(row: Row<unknown> | typeof FOOTER): string {
  return row === FOOTER ? "footer" : row.key;
}

const FILL = { flexGrow: 1, flexShrink: 1 } as const;
const ROW = { flexDirection: "row" } as const;
const CELL = { flex: 1 } as const;

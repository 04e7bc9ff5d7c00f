import type { ComponentProps } from "@atoll/protocol";
import type { ReactNode, Ref } from "react";
import { memo, useImperativeHandle, useRef, useState } from "react";
import { hostComponent } from "../guest/guest-component.ts";
import { isDrawn } from "../guest/is-drawn.ts";
import type { NodeRef } from "../guest/node-ref.ts";
import { clampWindow, FIRST_WINDOW } from "./guest/item-window.ts";
import type { ItemWindow } from "./guest/item-window.ts";
import type { virtualItemSchema, virtualListSchema } from "./schema.ts";

type ListRef = NodeRef<typeof virtualListSchema>;
type NodeProps = Omit<ComponentProps<typeof virtualListSchema>, "count" | "onRange">;

/** One item of the data and its place. */
export type ItemInfo<T> = { readonly item: T; readonly index: number };

export type VirtualListProps<T> = NodeProps & {
  readonly data: readonly T[];
  /** Says which item is which, so that state inside an item stays with it when the data shifts. */
  readonly keyExtractor: (item: T, index: number) => string;
  /** Draws an item. Keep it the same function between renders, and scrolling redraws only what is new. */
  readonly renderItem: (info: ItemInfo<T>) => ReactNode;
  /** Scrolls with the items, before the first. */
  readonly header?: ReactNode;
  /** Stands in place of the items while there are none. */
  readonly empty?: ReactNode;
  readonly ref?: Ref<ListRef>;
};

const VirtualListNode = hostComponent<typeof virtualListSchema>("VirtualList");
const VirtualItemNode = hostComponent<typeof virtualItemSchema>("VirtualItem");

/** A scrolling list of any length. Renders the items near the screen and no others; the host says which those are. */
export function VirtualList<T>(props: VirtualListProps<T>): ReactNode {
  const { data, keyExtractor, renderItem, header, empty, ref, ...nodeProps } = props;
  const [asked, setAsked] = useState(FIRST_WINDOW);
  const before = isDrawn(header) ? 1 : 0;
  const showsEmpty = data.length === 0 && isDrawn(empty);
  const count = before + (showsEmpty ? 1 : data.length);
  return (
    <VirtualListNode {...nodeProps} count={count} ref={useListRef(ref, before)} onRange={setAsked}>
      {before === 1 && <VirtualItemNode key="header" index={0} kind="header" children={header} />}
      {showsEmpty && <VirtualItemNode key="empty" index={before} kind="empty" children={empty} />}
      {itemsBetween(clampWindow(shift(asked, before), data.length), data).map(({ item, index }) => (
        <Item
          key={`item:${keyExtractor(item, index)}`}
          item={item}
          index={index}
          place={index + before}
          renderItem={renderItem as (info: ItemInfo<unknown>) => ReactNode}
        />
      ))}
    </VirtualListNode>
  );
}

type ItemProps = ItemInfo<unknown> & {
  readonly place: number;
  readonly renderItem: (info: ItemInfo<unknown>) => ReactNode;
};

/** Memoised, so that a new range draws only the items that are new. */
const Item = memo(function Item({ item, index, place, renderItem }: ItemProps): ReactNode {
  return <VirtualItemNode index={place}>{renderItem({ item, index })}</VirtualItemNode>;
});

/** Counts items as the creator does: a header is not one. */
function useListRef(ref: Ref<ListRef> | undefined, before: number): Ref<ListRef> {
  const node = useRef<ListRef>(null);
  useImperativeHandle(
    ref,
    () => ({
      invoke: (method, params) => node.current?.invoke(method, params),
      scrollTo: (params) => node.current?.scrollTo({ ...params, index: params.index + before }),
    }),
    [before],
  );
  return node;
}

function shift({ start, end }: ItemWindow, before: number): ItemWindow {
  return { start: Math.max(0, start - before), end: Math.max(0, end - before) };
}

function itemsBetween<T>({ start, end }: ItemWindow, data: readonly T[]): ItemInfo<T>[] {
  return data.slice(start, end).map((item, offset) => ({ item, index: start + offset }));
}

import type { FlashListRef } from "@shopify/flash-list";
import type { RefObject } from "react";
import { useCallback, useRef } from "react";
import type { HostComponentProps } from "../host-component.ts";
import type { virtualListSchema } from "./schema.ts";

/** Points of an item when the guest gives no estimate. */
export const USUAL_ITEM_SIZE = 64;

/**
 * The usual height of an item: the guest's estimate until items have been seen. Placeholders take it, so that items
 * which arrive later do not push the others about.
 */
export function useUsualSize(
  list: RefObject<FlashListRef<number> | null>,
  { items, props }: HostComponentProps<typeof virtualListSchema>,
): { get: () => number; learn: () => void } {
  const seen = useRef<number | null>(null);
  const estimate = props.estimatedItemSize ?? USUAL_ITEM_SIZE;
  return {
    get: useCallback(() => seen.current ?? estimate, [estimate]),
    learn() {
      if (list.current === null || items === null) return;
      const { startIndex, endIndex } = list.current.computeVisibleIndices();
      // The first may be a header, and is seldom like the others.
      for (let index = Math.max(1, startIndex); index <= endIndex; index += 1) {
        if (items.get(index) !== undefined)
          seen.current = list.current.getLayout(index)?.height ?? seen.current;
      }
    },
  };
}

import type { FlashListRef } from "@shopify/flash-list";
import type { RefObject } from "react";
import { useCallback, useRef } from "react";
import { useSurface } from "../host-component.ts";
import { useLatest } from "../host/use-latest.ts";
import type { Range } from "./range.ts";
import { rangeAround } from "./range.ts";

type Options = {
  readonly id: number;
  readonly list: RefObject<FlashListRef<number> | null>;
  readonly count: number;
  /** Usual points from one item to the next. */
  readonly itemSize: number;
};

/** Answers a function that asks the guest for the items around what is visible, when those are others than last time. */
export function useRangeRequests({ id, list, count, itemSize }: Options): () => void {
  const surface = useLatest(useSurface());
  const asked = useRef<Range | null>(null);
  return useCallback(() => {
    if (list.current === null || count === 0) return;
    const { startIndex, endIndex } = list.current.computeVisibleIndices();
    const range = rangeAround({ first: startIndex, last: endIndex }, count, itemSize);
    if (range === null || isSame(range, asked.current)) return;
    asked.current = range;
    surface.current.requestRange(id, range.start, range.end);
  }, [id, list, count, itemSize, surface]);
}

function isSame(a: Range, b: Range | null): boolean {
  return b !== null && a.start === b.start && a.end === b.end;
}

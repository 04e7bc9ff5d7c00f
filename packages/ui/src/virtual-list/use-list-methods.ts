import type { FlashListRef } from "@shopify/flash-list";
import type { RefObject } from "react";
import { useEffect, useRef } from "react";
import { useSurface } from "../host-component.ts";
import { useLatest } from "../host/use-latest.ts";
import { useTheme } from "../host/theme-context.ts";
import { virtualListSchema } from "./schema.ts";

type ScrollTarget = { readonly index: number; readonly animated?: boolean | undefined };
type ListRef = RefObject<FlashListRef<number> | null>;

/** Offers scrollTo to the guest's ref. An index past the end is the last item's; a call before the list is ready waits. */
export function useListMethods(nodeId: number, list: ListRef, ready: boolean): void {
  const surface = useLatest(useSurface());
  const moves = useTheme().motion.duration.normal > 0;
  const waiting = useRef<ScrollTarget | null>(null);
  useEffect(() => {
    if (ready && waiting.current !== null) scrollTo(list, { index: waiting.current.index });
    waiting.current = null;
    return surface.current.registerMethods(nodeId, {
      scrollTo(params) {
        const { success, data } = virtualListSchema.methods.scrollTo.params.safeParse(params);
        if (!success) return;
        if (ready) scrollTo(list, { ...data, animated: moves && data.animated === true });
        else waiting.current = data;
      },
    });
  }, [nodeId, surface, list, ready, moves]);
}

function scrollTo(list: ListRef, { index, animated = false }: ScrollTarget): void {
  const last = (list.current?.props.data?.length ?? 0) - 1;
  if (last >= 0) void list.current?.scrollToIndex({ index: Math.min(index, last), animated });
}

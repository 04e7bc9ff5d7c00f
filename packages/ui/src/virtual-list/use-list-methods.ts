import type { FlashListRef } from "@shopify/flash-list";
import type { RefObject } from "react";
import { useEffect } from "react";
import { useSurface } from "../host-component.ts";
import { useTheme } from "../host/theme-context.ts";
import { virtualListSchema } from "./schema.ts";

/** Offers scrollTo to the guest's ref. An index past the end is the last item's. */
export function useListMethods(nodeId: number, list: RefObject<FlashListRef<number> | null>): void {
  const { registerMethods } = useSurface();
  const moves = useTheme().motion.duration.normal > 0;
  useEffect(
    () =>
      registerMethods(nodeId, {
        scrollTo(params) {
          const { success, data } = virtualListSchema.methods.scrollTo.params.safeParse(params);
          const last = (list.current?.props.data?.length ?? 0) - 1;
          if (!success || last < 0) return;
          const index = Math.min(data.index, last);
          void list.current?.scrollToIndex({ index, animated: moves && data.animated === true });
        },
      }),
    [nodeId, registerMethods, list, moves],
  );
}

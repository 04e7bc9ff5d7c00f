import { useMemo } from "react";
import { useBlockList } from "./use-block-list.ts";

/** Entries without those that the person blocked on this device. */
export function useUnblocked<E extends { readonly id: string }>(entries: readonly E[]): readonly E[] {
  const blocked = useBlockList();
  return useMemo(() => {
    const ids = new Set(blocked.map(({ id }) => id));
    return ids.size === 0 ? entries : entries.filter(({ id }) => !ids.has(id));
  }, [blocked, entries]);
}

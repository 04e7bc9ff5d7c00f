import { useCallback, useMemo, useState } from "react";

/** As many as the guest draws before it is asked: enough to know how high items are. */
const FIRST_COUNT = 12;

/**
 * The indices to draw. At first only those of the first items: FlashList takes 200 points for an item it has not
 * measured, and keeps to that for all it knows of before it measured any, so a long list would be thrice its length and
 * jump while it is scrolled. `ready` says that all are in, `onMeasured` is to be called when the first were drawn.
 */
export function useListData(count: number): {
  readonly data: readonly number[];
  readonly ready: boolean;
  readonly onMeasured: () => void;
} {
  const [measured, setMeasured] = useState(false);
  const length = measured ? count : Math.min(count, FIRST_COUNT);
  const data = useMemo(() => Array.from({ length }, (_, index) => index), [length]);
  return { data, ready: measured, onMeasured: useCallback(() => setMeasured(true), []) };
}

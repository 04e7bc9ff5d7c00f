/** The items that are rendered: from `start` up to, not including, `end`. */
export type ItemWindow = { readonly start: number; readonly end: number };

/** What is rendered before the host has asked, so that the first batch fills a screen. */
export const FIRST_WINDOW: ItemWindow = { start: 0, end: 12 };

/** The window moved so that it lies within `count` items: after the data shrank, its last items. */
export function clampWindow({ start, end }: ItemWindow, count: number): ItemWindow {
  const last = Math.min(end, count);
  return { start: Math.max(0, Math.min(start, last - (end - start))), end: last };
}

import type { GridColumn } from "./schema.ts";

const USUAL_WIDTH = 120;
/** Columns drawn beyond the screen on either side. */
const BEYOND = 1;

/** Where columns begin, in points from the start, and at last where the table ends. */
export function offsetsOf(columns: readonly GridColumn[], fontScale: number): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const { width = USUAL_WIDTH } of columns)
    offsets.push((end += Math.round(width * Math.max(1, fontScale))));
  return offsets;
}

/** The columns to draw: from `first` up to, not including, `end`. */
export type ColumnWindow = { readonly first: number; readonly end: number };

/** The columns that can be seen of a table scrolled so far, and one beyond on either side. */
export function columnsIn(offsets: readonly number[], scrolled: number, viewport: number): ColumnWindow {
  const count = offsets.length - 1;
  let first = 0;
  while (first < count - 1 && (offsets[first + 1] ?? 0) <= scrolled) first += 1;
  let end = first + 1;
  while (end < count && (offsets[end] ?? 0) < scrolled + viewport) end += 1;
  return { first: Math.max(0, first - BEYOND), end: Math.min(count, end + BEYOND) };
}

/** How far to scroll so that a column is in sight; as far as it is when it already is. */
export function scrollToColumn(
  offsets: readonly number[],
  column: number,
  scrolled: number,
  viewport: number,
): number {
  const start = offsets[column] ?? 0;
  const end = offsets[column + 1] ?? start;
  if (start < scrolled) return start;
  if (end > scrolled + viewport) return Math.min(start, end - viewport);
  return scrolled;
}

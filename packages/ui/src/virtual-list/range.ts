/** Items of a list from `start` up to, not including, `end`. */
export type Range = { readonly start: number; readonly end: number };

/** Ranges begin and end at multiples of this, so that scrolling asks now and then instead of at every item. */
const STEP = 8;
/** Points drawn beyond the screen on either side. */
export const DRAW_DISTANCE = 500;

/** The range to ask for when the items from `first` to `last` are visible. Null when nothing is. */
export function rangeAround(
  visible: { readonly first: number; readonly last: number },
  count: number,
  itemSize: number,
): Range | null {
  const { first, last } = visible;
  if (first < 0 || last < first || first >= count) return null;
  const beyond = Math.min(32, Math.max(4, Math.ceil(DRAW_DISTANCE / itemSize)));
  // One step longer than needed, so that start and end move together.
  const length = (Math.ceil((last + 1 - first + 2 * beyond) / STEP) + 1) * STEP;
  const start = Math.max(0, Math.floor((first - beyond) / STEP) * STEP);
  return { start, end: Math.min(count, start + length) };
}

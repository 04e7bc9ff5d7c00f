/** Most columns of a grid. */
const MAX_COLUMNS = 12;

type Columns = {
  /** Points from start to end. */
  readonly width: number;
  /** Points between columns. */
  readonly gap: number;
  /** Least points of a column; absent when the number of columns is fixed. */
  readonly least: number | undefined;
  /** Columns there are, or at most. */
  readonly columns: number | undefined;
};

/** How many columns a grid has: as many as fit, at least one. */
export function columnCount({ width, gap, least, columns }: Columns): number {
  if (least === undefined) return columns ?? 2;
  const fitting = Math.floor((width + gap) / (least + gap));
  return Math.max(1, Math.min(fitting, columns ?? MAX_COLUMNS));
}

/** A cell, by the places of its row and column. */
export type Cell = { readonly row: number; readonly column: number };

export type GridSize = { readonly rows: number; readonly columns: number };

const PAGE = 10;

type Step = readonly [rows: number, columns: number];

const STEPS: { readonly [key: string]: Step } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};

/** The cell a key leads to, within the table; undefined for keys that lead nowhere. */
export function cellAfter(
  from: Cell,
  key: string,
  size: GridSize,
  options: { readonly rtl: boolean; readonly whole: boolean },
): Cell | undefined {
  if (key === "Home") return clampCell({ row: options.whole ? 0 : from.row, column: 0 }, size);
  if (key === "End")
    return clampCell({ row: options.whole ? size.rows : from.row, column: size.columns }, size);
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined) return undefined;
  const [rows, columns] = step;
  return clampCell({ row: from.row + rows, column: from.column + (options.rtl ? -columns : columns) }, size);
}

/** The nearest cell that there is. */
export function clampCell({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
  return { row: within(row, rows), column: within(column, columns) };
}

export function isSameCell(a: Cell | null, b: Cell): boolean {
  return a !== null && a.row === b.row && a.column === b.column;
}

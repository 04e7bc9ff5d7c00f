export type Sorting = { readonly column: string; readonly descending: boolean };

/** What of a column sorting and filtering look at. */
export type ColumnValues<Row> = {
  readonly id: string;
  value(row: Row): string | number;
};

export const PAGE_ROWS = 20;

export type TableView = {
  readonly sorting: Sorting | undefined;
  readonly filter: string;
  /** From 1. */
  readonly page: number;
};

export type ShownRows<Row> = {
  readonly rows: readonly Row[];
  readonly matching: number;
  /** The page that is shown: the last one where fewer match than before. */
  readonly page: number;
  readonly pages: number;
};

/** The rows of a table that are on view: filtered by what their columns say, sorted, and one page of them. */
export function rowsOnView<Row>(
  rows: readonly Row[],
  columns: readonly ColumnValues<Row>[],
  view: TableView,
): ShownRows<Row> {
  const wanted = view.filter.trim().toLocaleLowerCase();
  const matching =
    wanted === ""
      ? rows
      : rows.filter((row) =>
          columns.some(({ value }) => String(value(row)).toLocaleLowerCase().includes(wanted)),
        );
  const sorted = sortRows(matching, columns, view.sorting);
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE_ROWS));
  const page = Math.min(Math.max(view.page, 1), pages);
  const start = (page - 1) * PAGE_ROWS;
  return { rows: sorted.slice(start, start + PAGE_ROWS), matching: sorted.length, page, pages };
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly ColumnValues<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (column === undefined || sorting === undefined) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(column.value(a), column.value(b)));
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}

/** The sorting after a press on a column's head: rising, falling, then as it came. */
export function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? undefined : { column, descending: true };
}

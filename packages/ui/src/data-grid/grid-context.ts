import { createContext, useContext } from "react";
import type { Cell } from "./cells.ts";
import type { ColumnWindow } from "./columns.ts";
import type { GridColumn } from "./schema.ts";

/** What rows need to know of their grid. */
export type Grid = {
  readonly columns: readonly GridColumn[];
  /** Where columns begin, in points from the start. */
  readonly offsets: readonly number[];
  readonly drawn: ColumnWindow;
  readonly selected: Cell | null;
  /** The edit of the selected cell: what it began with, if not with the cell's text. Null while there is none. */
  readonly editing: { readonly typed: string | null } | null;
  idOf(cell: Cell): string;
  textOf(cell: Cell, given: string): string;
  press(cell: Cell): void;
  /** Ends an edit: with its text, or without one. */
  finish(text: string | null, then: "stay" | "down" | "next"): void;
};

export const GridContext = createContext<Grid | null>(null);

export function useGrid(): Grid {
  const grid = useContext(GridContext);
  if (grid === null) throw new Error("A DataGridRow was drawn outside of a DataGrid.");
  return grid;
}

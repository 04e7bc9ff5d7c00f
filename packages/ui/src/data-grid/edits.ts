import type { Cell } from "./cells.ts";

/** Texts that were typed and not answered yet, by cell. */
export type Edits = { readonly count: number; readonly waiting: ReadonlyMap<string, Edit> };
type Edit = { readonly text: string; readonly edit: number };

export const NO_EDITS: Edits = { count: 0, waiting: new Map() };

/** The edits after one more. What the guest has answered is forgotten. */
export function withEdit(edits: Edits, cell: Cell, text: string, answered: number): Edits {
  const count = edits.count + 1;
  const waiting = [...edits.waiting].filter(([, { edit }]) => edit > answered);
  return { count, waiting: new Map([...waiting, [keyOf(cell), { text, edit: count }]]) };
}

/** What a cell shows: what was typed, until the guest has answered that edit. */
export function shownText(edits: Edits, cell: Cell, given: string, answered: number): string {
  const waiting = edits.waiting.get(keyOf(cell));
  return waiting !== undefined && waiting.edit > answered ? waiting.text : given;
}

function keyOf({ row, column }: Cell): string {
  return `${row}:${column}`;
}

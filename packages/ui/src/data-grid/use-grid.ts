import { useId, useState } from "react";
import type { View } from "react-native";
import type { RefObject } from "react";
import type { HostComponentProps } from "../host-component.ts";
import { useSurface } from "../host-component.ts";
import type { KeyPress } from "../host/key-press.ts";
import type { Cell } from "./cells.ts";
import { cellAfter, clampCell, isSameCell } from "./cells.ts";
import { NO_EDITS, shownText, withEdit } from "./edits.ts";
import type { Grid } from "./grid-context.ts";
import type { dataGridSchema } from "./schema.ts";

type Node = HostComponentProps<typeof dataGridSchema>;
type Press = KeyPress & { readonly ctrlKey?: boolean; readonly metaKey?: boolean; readonly altKey?: boolean };

type GridState = Pick<Grid, "selected" | "editing" | "idOf" | "textOf" | "press" | "finish"> & {
  onKey(press: Press): void;
};

type Options = {
  /** Takes the focus between edits. */
  readonly frame: RefObject<View | null>;
  /** Brings a cell into sight. */
  readonly show: (cell: Cell) => void;
};

/** Which cell is chosen, what is typed into it, and what the guest is told of both. */
export function useGridState({ props, on, emit }: Node, { frame, show }: Options): GridState {
  const { columns = [], count = 0, edit: answered = 0 } = props;
  const rtl = useSurface().environment.direction === "rtl";
  const prefix = useId();
  const [chosen, setChosen] = useState<Cell | null>(null);
  const [editing, setEditing] = useState<Grid["editing"]>(null);
  const [edits, setEdits] = useState(NO_EDITS);
  const size = { rows: count, columns: columns.length };
  const selected = chosen === null || count === 0 ? null : clampCell(chosen, size);
  const idOf = ({ row, column }: Cell): string => `${prefix}-${row}-${column}`;
  const canEdit = (cell: Cell): boolean => on.has("edit") && columns[cell.column]?.readOnly !== true;

  function select(cell: Cell): void {
    setEditing(null);
    if (isSameCell(selected, cell)) return;
    setChosen(cell);
    show(cell);
    const column = columns[cell.column];
    if (column !== undefined && on.has("select"))
      emit("select", { row: cell.row, column: column.value }, true);
  }
  function take(cell: Cell, text: string): void {
    const column = columns[cell.column];
    if (column === undefined) return;
    const next = withEdit(edits, cell, text, answered);
    setEdits(next);
    emit("edit", { row: cell.row, column: column.value, text, edit: next.count }, true);
  }
  function finish(text: string | null, then: "stay" | "down" | "next"): void {
    if (selected === null || editing === null) return;
    setEditing(null);
    if (text !== null && canEdit(selected)) take(selected, text);
    if (then === "stay" && text !== null) return;
    frame.current?.focus();
    if (then !== "stay") select(clampCell(after(selected, then), size));
  }
  function onKey(press: Press): void {
    if (editing !== null || press.defaultPrevented || press.altKey === true) return;
    const whole = press.ctrlKey === true || press.metaKey === true;
    const from = selected ?? { row: 0, column: 0 };
    const to =
      selected === null && isArrow(press.key) ? from : cellAfter(from, press.key, size, { rtl, whole });
    if (to !== undefined && count > 0) {
      press.preventDefault();
      select(to);
    } else if (selected !== null && canEdit(selected) && !whole) {
      const begun = editBy(press.key);
      if (begun === null) return;
      press.preventDefault();
      setEditing(begun);
    }
  }
  return {
    selected,
    editing,
    idOf,
    textOf: (cell, given) => shownText(edits, cell, given, answered),
    press(cell) {
      if (editing !== null && isSameCell(selected, cell)) return;
      if (isSameCell(selected, cell) && canEdit(cell)) setEditing({ typed: null });
      else select(cell);
    },
    finish,
    onKey,
  };
}

function after({ row, column }: Cell, then: "down" | "next"): Cell {
  return then === "down" ? { row: row + 1, column } : { row, column: column + 1 };
}

function isArrow(key: string): boolean {
  return key.startsWith("Arrow");
}

/** The edit that a key begins: of what is there, of nothing, or of the character that was typed; null begins none. */
function editBy(key: string): Grid["editing"] {
  if (key === "Enter" || key === "F2") return { typed: null };
  if (key === "Backspace" || key === "Delete") return { typed: "" };
  return key.length === 1 ? { typed: key } : null;
}

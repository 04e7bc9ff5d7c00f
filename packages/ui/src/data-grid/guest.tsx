import type { ReactNode } from "react";
import { useState } from "react";
import { hostComponent } from "../guest/guest-component.ts";
import type { GuestProps } from "../guest/guest-component.ts";
import { clampWindow, FIRST_WINDOW } from "../virtual-list/guest/item-window.ts";
import type { dataGridRowSchema, dataGridSchema } from "./schema.ts";

type NodeProps = Omit<
  GuestProps<typeof dataGridSchema>,
  "children" | "count" | "edit" | "onRange" | "onEdit"
>;

/** A cell that a person gave another text: the row's place in the data, the column's value. */
export type CellEdit = { readonly row: number; readonly column: string; readonly text: string };

export type DataGridProps<T> = NodeProps & {
  readonly data: readonly T[];
  /** Says which row is which, so that a row stays the same when the data shifts. */
  readonly keyExtractor: (item: T, index: number) => string;
  /** The text of a cell, by the column's value. */
  readonly cell: (item: T, column: string, index: number) => string;
  /** Take the text over into the data, or leave it: the cell shows what `cell` says next. */
  readonly onEdit?: (edit: CellEdit) => unknown;
};

const GridNode = hostComponent<typeof dataGridSchema>("DataGrid");
const RowNode = hostComponent<typeof dataGridRowSchema>("DataGridRow");

/** A table of any length whose cells can be edited. Draws the rows near the screen and no others; the host says which those are. */
export function DataGrid<T>({ data, keyExtractor, cell, onEdit, ...props }: DataGridProps<T>): ReactNode {
  const [asked, setAsked] = useState(FIRST_WINDOW);
  const [answered, setAnswered] = useState(0);
  const { start, end } = clampWindow(asked, data.length);
  return (
    <GridNode
      {...props}
      count={data.length}
      edit={answered}
      onRange={setAsked}
      {...(onEdit && {
        onEdit: ({ edit, row, column, text }: CellEdit & { readonly edit: number }) => {
          setAnswered(edit);
          return onEdit({ row, column, text });
        },
      })}
    >
      {data.slice(start, end).map((item, offset) => {
        const index = start + offset;
        const cells = props.columns.map(({ value }) => cell(item, value, index));
        return <RowNode key={keyExtractor(item, index)} index={index} cells={cells} />;
      })}
    </GridNode>
  );
}

import { act, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { SurfaceContext } from "../host-component.ts";
import { accepts } from "../testing/accepts.ts";
import "../testing/clean-up.ts";
import { createFakeSurface } from "../testing/fake-surface.ts";
import { createGuestTree } from "../testing/guest-tree.ts";
import type { GuestNode, GuestTree } from "../testing/guest-tree.ts";
import { nodesOf } from "../testing/render-guest.tsx";
import type { Cell } from "./cells.ts";
import type { Grid } from "./grid-context.ts";
import { GridContext } from "./grid-context.ts";
import { DataGrid } from "./guest.tsx";
import { DataGridRowHost } from "./row-host.tsx";
import { dataGridRowSchema, dataGridSchema } from "./schema.ts";

const columns = [
  { value: "name", label: "Name" },
  { value: "cents", label: "Cents", align: "end" as const },
];
type Entry = { readonly name: string; readonly cents: string };

function Ledger({ length, locked = false }: { readonly length: number; readonly locked?: boolean }) {
  const [data, setData] = useState((): Entry[] =>
    Array.from({ length }, (_, index) => ({ name: `n${index}`, cents: `${index}` })),
  );
  return (
    <DataGrid
      label="Ledger"
      columns={columns}
      data={data}
      keyExtractor={({ name }) => name}
      cell={(entry, column) => (column === "name" ? entry.name : entry.cents)}
      onEdit={({ row, text }) =>
        locked || setData(data.map((entry, index) => (index === row ? { ...entry, cents: text } : entry)))
      }
    />
  );
}

function renderLedger(props: { readonly length: number; readonly locked?: boolean }): GuestTree {
  const tree = createGuestTree();
  tree.render(<Ledger {...props} />);
  return tree;
}

const grid = (tree: GuestTree): GuestNode => nodesOf(tree, "DataGrid")[0] ?? tree.root;
const rows = (tree: GuestTree) =>
  nodesOf(tree, "DataGridRow").map(({ props }) => [props["index"], props["cells"]]);

describe("DataGrid in the guest", () => {
  it("draws the first dozen rows, then those the host asks for", () => {
    const tree = renderLedger({ length: 1000 });
    expect(grid(tree).props).toMatchObject({ count: 1000, edit: 0 });
    expect(rows(tree)).toHaveLength(12);
    act(() => tree.fire(grid(tree), "range", { start: 500, end: 502 }));
    expect(rows(tree)).toEqual([
      [500, ["n500", "500"]],
      [501, ["n501", "501"]],
    ]);
  });

  it("takes an edit over into the data, and says which edit the cells answer", () => {
    const tree = renderLedger({ length: 2 });
    act(() => tree.fire(grid(tree), "edit", { row: 1, column: "cents", text: "250", edit: 1 }));
    expect(grid(tree).props["edit"]).toBe(1);
    expect(rows(tree)[1]).toEqual([1, ["n1", "250"]]);
  });

  it("answers an edit that it refuses, too", () => {
    const tree = renderLedger({ length: 2, locked: true });
    act(() => tree.fire(grid(tree), "edit", { row: 1, column: "cents", text: "x", edit: 1 }));
    expect(grid(tree).props["edit"]).toBe(1);
    expect(rows(tree)[1]).toEqual([1, ["n1", "1"]]);
  });
});

describe("a row of a DataGrid", () => {
  function renderRow(given: Partial<Grid> = {}) {
    const pressed: Cell[] = [];
    const finished: unknown[] = [];
    const held: Grid = {
      columns,
      offsets: [0, 120, 240],
      drawn: { first: 0, end: 2 },
      selected: null,
      editing: null,
      idOf: ({ row, column }) => `c${row}-${column}`,
      textOf: (_cell, text) => text,
      press: (cell) => void pressed.push(cell),
      finish: (...how) => void finished.push(how),
      ...given,
    };
    render(
      <SurfaceContext value={createFakeSurface()}>
        <GridContext value={held}>
          <DataGridRowHost
            id={1}
            props={{ index: 4, cells: ["Lunch", "1200"] }}
            on={new Set()}
            text=""
            items={null}
            emit={() => undefined}
          >
            {null}
          </DataGridRowHost>
        </GridContext>
      </SurfaceContext>,
    );
    return { pressed, finished };
  }

  it("counts as a row of the whole table, and its cells by their columns", () => {
    renderRow({ selected: { row: 4, column: 1 } });
    expect(screen.getByRole("row").getAttribute("aria-rowindex")).toBe("6");
    const cells = screen.getAllByRole("gridcell");
    expect(cells.map((cell) => [cell.textContent, cell.getAttribute("aria-colindex")])).toEqual([
      ["Lunch", "1"],
      ["1200", "2"],
    ]);
    expect(cells.map((cell) => cell.getAttribute("aria-selected"))).toEqual(["false", "true"]);
  });

  it("draws only the columns near the screen, where they belong", () => {
    renderRow({ drawn: { first: 1, end: 2 } });
    expect(screen.getAllByRole("gridcell").map((cell) => cell.textContent)).toEqual(["1200"]);
    const before = screen.getByRole("row").firstElementChild;
    expect(before && getComputedStyle(before).width).toBe("120px");
  });

  it("tells which cell was pressed", () => {
    const { pressed } = renderRow();
    fireEvent.click(screen.getByRole("gridcell", { name: "Lunch" }));
    expect(pressed).toEqual([{ row: 4, column: 0 }]);
  });

  const editing: Partial<Grid> = { selected: { row: 4, column: 1 }, editing: { typed: null } };

  it("is edited in place, under the column's name, from what stands there or from what was typed", () => {
    renderRow(editing);
    const input = screen.getByRole("textbox", { name: "Cents" }) as HTMLInputElement;
    expect([input.value, document.activeElement]).toEqual(["1200", input]);
  });

  it.each([
    { leave: (input: Element) => fireEvent.keyDown(input, { key: "Enter" }), how: ["7", "down"] },
    { leave: (input: Element) => fireEvent.keyDown(input, { key: "Tab" }), how: ["7", "next"] },
    { leave: (input: Element) => fireEvent.keyDown(input, { key: "Escape" }), how: [null, "stay"] },
    { leave: (input: Element) => fireEvent.blur(input), how: ["7", "stay"] },
  ])("ends its edit once, by $how", ({ leave, how }) => {
    const { finished } = renderRow({ ...editing, editing: { typed: "7" } });
    const input = screen.getByRole("textbox");
    leave(input);
    fireEvent.blur(input);
    expect(finished).toEqual([how]);
  });
});

describe("DataGrid's schema", () => {
  const props = { label: "Ledger", columns, count: 3 };

  it.each([props, { ...props, edit: 4, grow: true, count: 0 }])("accepts %o", (each) => {
    expect(accepts(dataGridSchema, each)).toBe(true);
  });

  it.each([
    { columns, count: 3 },
    { ...props, count: 1e9 },
    { ...props, columns: [] },
    { ...props, columns: [columns[0], columns[0]] },
    { ...props, columns: [{ value: "x", label: "x", width: 1e6 }] },
    { ...props, columns: [{ value: "x", label: "x", formula: "=1+1" }] },
  ])("refuses %o", (wrong) => {
    expect(accepts(dataGridSchema, wrong)).toBe(false);
  });

  it.each([
    { index: 0 },
    { index: -1, cells: ["a"] },
    { index: 0, cells: ["x".repeat(501)] },
    { index: 0, cells: [1] },
  ])("refuses a row of %o", (wrong) => {
    expect(accepts(dataGridRowSchema, wrong)).toBe(false);
  });
});

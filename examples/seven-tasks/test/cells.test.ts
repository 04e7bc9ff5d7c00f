import type { OpenedMiniApp } from "@atoll/simulator";
import { describe, expect, it } from "vitest";

import { openTask } from "./open-task.ts";

/** What a cell shows. */
function shown(app: OpenedMiniApp, column: string, row: number): string {
  const rows = app.getAllByRole("row");
  const cells = rows.find(({ props }) => props["index"] === row)?.props["cells"] as readonly string[];
  return cells[column.charCodeAt(0) - 64] ?? expect.fail(`There is no cell ${column}${row}.`);
}

let edits = 0;
async function edit(app: OpenedMiniApp, column: string, row: number, text: string): Promise<void> {
  await app.send(app.getByRole("grid"), "edit", { row, column, text, edit: (edits += 1) });
}

describe("the spreadsheet", () => {
  it("has columns A to Z and rows 0 to 99, of which those in sight exist", async () => {
    await using app = await openTask("Cells");
    const grid = app.getByRole("grid");
    const columns = grid.props["columns"] as readonly { readonly label: string }[];
    expect(columns.map(({ label }) => label).join("")).toBe("#ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    expect(grid.props["count"]).toBe(100);
    expect(grid.children.length).toBeLessThan(40);
  });

  it("computes anew what looks at a changed cell, near or far", async () => {
    await using app = await openTask("Cells");
    expect(shown(app, "D", 3)).toBe("4.25");
    await edit(app, "B", 1, "10");
    expect(shown(app, "D", 1)).toBe("5");
    expect(shown(app, "D", 3)).toBe("7.25");
    await edit(app, "E", 0, "=d3 * 2");
    expect(shown(app, "E", 0)).toBe("14.5");
  });

  it("shows the formula in the chosen cell, and with its value above the grid", async () => {
    await using app = await openTask("Cells");
    await app.send(app.getByRole("grid"), "select", { row: 1, column: "D" });
    expect(shown(app, "D", 1)).toBe("=B1*C1");
    for (const text of ["D1", "=B1*C1", "2"]) expect(app.getByText(text)).toBeDefined();
    await app.send(app.getByRole("grid"), "select", { row: 2, column: "D" });
    expect(shown(app, "D", 1)).toBe("2");
  });

  it("says what is wrong with a formula, in the cell", async () => {
    await using app = await openTask("Cells");
    await edit(app, "F", 0, "=1+");
    expect(shown(app, "F", 0)).toBe("#FORMULA");
    await edit(app, "F", 0, "=A1+1");
    expect(shown(app, "F", 0)).toBe("#VALUE");
    await edit(app, "F", 0, "=1/G9");
    expect(shown(app, "F", 0)).toBe("#NUMBER");
    await edit(app, "F", 0, "=F0");
    expect(shown(app, "F", 0)).toBe("#CYCLE");
    await edit(app, "F", 0, "");
    expect(shown(app, "F", 0)).toBe("");
  });
});

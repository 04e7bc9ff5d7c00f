import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAGE_ROWS, nextSorting, rowsOnView } from "./table-rows.ts";
import type { TableView } from "./table-rows.ts";

type Row = { readonly name: string; readonly code: number };
const COLUMNS = [
  { id: "name", value: ({ name }: Row) => name },
  { id: "code", value: ({ code }: Row) => code },
];
const ROWS: readonly Row[] = [
  { name: "Photos", code: 10 },
  { name: "expense", code: 9 },
  { name: "Maps", code: 100 },
];
const view = (part: Partial<TableView> = {}): TableView => ({
  filter: "",
  sorting: undefined,
  page: 1,
  ...part,
});
const names = (part: Partial<TableView>) =>
  rowsOnView(ROWS, COLUMNS, view(part)).rows.map(({ name }) => name);

describe("the rows of a table on view", () => {
  it("are as they came until someone sorts", () => {
    expect(names({})).toEqual(["Photos", "expense", "Maps"]);
  });

  it("sort numbers as numbers, and names without regard to case", () => {
    expect(names({ sorting: { column: "code", descending: false } })).toEqual(["expense", "Photos", "Maps"]);
    expect(names({ sorting: { column: "name", descending: true } })).toEqual(["Photos", "Maps", "expense"]);
  });

  it("are those whose columns say what was typed", () => {
    expect(names({ filter: " EXP " })).toEqual(["expense"]);
    expect(names({ filter: "10" })).toEqual(["Photos", "Maps"]);
    expect(rowsOnView(ROWS, COLUMNS, view({ filter: "nothing" }))).toMatchObject({
      matching: 0,
      pages: 1,
      page: 1,
    });
  });

  it("come a page at a time, every row once, and never a page that is not there", () => {
    const rows = fc.array(fc.record({ name: fc.string(), code: fc.integer() }), { maxLength: 90 });
    fc.assert(
      fc.property(rows, fc.integer({ min: -5, max: 50 }), (all, page) => {
        const { pages, page: shown } = rowsOnView(all, COLUMNS, view({ page }));
        expect(shown).toBeGreaterThanOrEqual(1);
        expect(shown).toBeLessThanOrEqual(pages);
        const seen = Array.from(
          { length: pages },
          (_, at) => rowsOnView(all, COLUMNS, view({ page: at + 1 })).rows,
        );
        expect(seen.every(({ length }) => length <= PAGE_ROWS)).toBe(true);
        expect(seen.flat()).toEqual(all);
      }),
    );
  });
});

describe("a press on a column's head", () => {
  it("sorts rising, then falling, then not", () => {
    const rising = nextSorting(undefined, "name");
    const falling = nextSorting(rising, "name");
    expect([rising, falling, nextSorting(falling, "name")]).toEqual([
      { column: "name", descending: false },
      { column: "name", descending: true },
      undefined,
    ]);
    expect(nextSorting(falling, "code")).toEqual({ column: "code", descending: false });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellAfter, clampCell } from "./cells.ts";
import { columnsIn, offsetsOf, scrollToColumn } from "./columns.ts";
import { NO_EDITS, shownText, withEdit } from "./edits.ts";

const columns = (...widths: number[]) =>
  widths.map((width, index) => ({ value: `${index}`, label: "", width }));

describe("the columns of a grid", () => {
  it("begin one after the other, wider with larger text", () => {
    expect(offsetsOf(columns(100, 50), 1)).toEqual([0, 100, 150]);
    expect(offsetsOf([{ value: "a", label: "" }], 2)).toEqual([0, 240]);
    expect(offsetsOf(columns(100), 0.8)).toEqual([0, 100]);
  });

  it("are drawn where they can be seen, and one beyond", () => {
    const offsets = offsetsOf(columns(...Array.from({ length: 26 }, () => 100)), 1);
    expect(columnsIn(offsets, 0, 350)).toEqual({ first: 0, end: 5 });
    expect(columnsIn(offsets, 1000, 350)).toEqual({ first: 9, end: 15 });
    expect(columnsIn(offsets, 9999, 350)).toEqual({ first: 24, end: 26 });
  });

  it("are always drawn when a part of them is seen", () => {
    const anyGrid = fc.tuple(
      fc.array(fc.integer({ min: 40, max: 600 }), { minLength: 1, maxLength: 50 }),
      fc.nat(10_000),
      fc.integer({ min: 1, max: 2000 }),
    );
    fc.assert(
      fc.property(anyGrid, ([widths, scrolled, viewport]) => {
        const offsets = offsetsOf(columns(...widths), 1);
        const { first, end } = columnsIn(offsets, scrolled, viewport);
        widths.forEach((_, index) => {
          const [start = 0, stop = 0] = offsets.slice(index, index + 2);
          if (stop > scrolled && start < scrolled + viewport)
            expect(index >= first && index < end).toBe(true);
        });
      }),
    );
  });

  it("are scrolled to no further than is needed to see them", () => {
    const offsets = offsetsOf(columns(100, 100, 100, 100, 900), 1);
    expect(scrollToColumn(offsets, 1, 0, 250)).toBe(0);
    expect(scrollToColumn(offsets, 3, 0, 250)).toBe(150);
    expect(scrollToColumn(offsets, 0, 150, 250)).toBe(0);
    expect(scrollToColumn(offsets, 4, 0, 250)).toBe(400);
  });
});

describe("the cell a key leads to", () => {
  const size = { rows: 100, columns: 5 };
  const from = { row: 50, column: 2 };
  it.each([
    { key: "ArrowRight", rtl: false, whole: false, to: { row: 50, column: 3 } },
    { key: "ArrowRight", rtl: true, whole: false, to: { row: 50, column: 1 } },
    { key: "ArrowUp", rtl: false, whole: false, to: { row: 49, column: 2 } },
    { key: "PageDown", rtl: false, whole: false, to: { row: 60, column: 2 } },
    { key: "Home", rtl: false, whole: false, to: { row: 50, column: 0 } },
    { key: "Home", rtl: false, whole: true, to: { row: 0, column: 0 } },
    { key: "End", rtl: false, whole: true, to: { row: 99, column: 4 } },
    { key: "toString", rtl: false, whole: false, to: undefined },
    { key: "x", rtl: false, whole: false, to: undefined },
  ])("is $to by $key (rtl: $rtl, whole: $whole)", ({ key, to, ...options }) => {
    expect(cellAfter(from, key, size, options)).toEqual(to);
  });

  it("is one that there is, also at the edges and after rows are gone", () => {
    expect(cellAfter({ row: 99, column: 4 }, "ArrowDown", size, { rtl: false, whole: false })).toEqual({
      row: 99,
      column: 4,
    });
    expect(clampCell({ row: 99, column: 4 }, { rows: 3, columns: 2 })).toEqual({ row: 2, column: 1 });
  });
});

describe("texts that were typed into cells", () => {
  const cell = { row: 3, column: 1 };

  it("are shown until the mini-app has answered, which then has the last word", () => {
    const edits = withEdit(NO_EDITS, cell, "12", 0);
    expect(edits.count).toBe(1);
    expect(shownText(edits, cell, "old", 0)).toBe("12");
    expect(shownText(edits, cell, "refused", 1)).toBe("refused");
    expect(shownText(edits, { row: 3, column: 2 }, "other", 0)).toBe("other");
  });

  it("are kept apart, and forgotten when they are answered", () => {
    const second = withEdit(withEdit(NO_EDITS, cell, "1", 0), { row: 4, column: 1 }, "2", 0);
    expect(shownText(second, cell, "old", 0)).toBe("1");
    expect(withEdit(second, { row: 5, column: 1 }, "3", 2).waiting.size).toBe(1);
  });
});

import type { CellName } from "./cell-name.ts";
import { cellsOf, evaluate } from "./evaluate.ts";
import type { Expression } from "./expression.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Value } from "./value.ts";

/** A cell as it was typed, what that says, and what it comes to. `formula` is null for what is none. */
export type Cell = { readonly text: string; readonly formula: Expression | null; readonly value: Value };

/** The cells that hold something. */
export type Sheet = ReadonlyMap<CellName, Cell>;

export const EMPTY_SHEET: Sheet = new Map();

/** The sheet with another text in a cell. Only that cell and those that look at it, near or far, are computed. */
export function withText(sheet: Sheet, name: CellName, text: string): Sheet {
  const next = new Map(sheet);
  if (text.trim() === "") next.delete(name);
  else next.set(name, cellOf(text));
  const affected = affectedBy(next, name);
  const order = inOrder(next, affected);
  const valueOf = (at: CellName) => next.get(at)?.value ?? "";
  for (const at of order) compute(next, at, (cell) => evaluate(cell, valueOf));
  // What no order holds waits for itself.
  for (const at of affected) if (!order.has(at)) compute(next, at, () => ({ error: "#CYCLE" }));
  return next;
}

function cellOf(text: string): Cell {
  const typed = text.trim();
  if (!typed.startsWith("=")) return { text, formula: null, value: plainValue(typed) };
  const formula = parseFormula(typed.slice(1));
  return { text, formula, value: formula === null ? { error: "#FORMULA" } : "" };
}

function plainValue(typed: string): Value {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : typed;
}

function compute(cells: Map<CellName, Cell>, name: CellName, value: (formula: Expression) => Value): void {
  const cell = cells.get(name);
  if (cell === undefined || cell.formula === null) return;
  cells.set(name, { ...cell, value: value(cell.formula) });
}

/** A cell and all that look at it, near or far. */
export function affectedBy(sheet: Sheet, name: CellName): ReadonlySet<CellName> {
  const watchers = watchersOf(sheet);
  // A set may grow while it is walked through: what is added is walked through too.
  const affected = new Set([name]);
  for (const at of affected) for (const watcher of watchers.get(at) ?? []) affected.add(watcher);
  return affected;
}

/** Which cells look at a cell. */
function watchersOf(sheet: Sheet): ReadonlyMap<CellName, readonly CellName[]> {
  const watchers = new Map<CellName, CellName[]>();
  for (const [name, { formula }] of sheet) {
    for (const seen of new Set(formula === null ? [] : cellsOf(formula))) {
      const known = watchers.get(seen);
      if (known === undefined) watchers.set(seen, [name]);
      else known.push(name);
    }
  }
  return watchers;
}

/** Cells so that each comes after those it looks at. Those of a cycle, and what looks at them, are left out. */
function inOrder(sheet: Sheet, cells: ReadonlySet<CellName>): ReadonlySet<CellName> {
  const watchers = watchersOf(sheet);
  const waitsFor = new Map<CellName, number>();
  for (const name of cells) {
    const formula = sheet.get(name)?.formula ?? null;
    const seen = new Set(formula === null ? [] : cellsOf(formula));
    waitsFor.set(name, [...seen].filter((at) => cells.has(at)).length);
  }
  const order = new Set([...cells].filter((name) => waitsFor.get(name) === 0));
  for (const name of order) {
    for (const watcher of watchers.get(name) ?? []) {
      const left = (waitsFor.get(watcher) ?? 0) - 1;
      waitsFor.set(watcher, left);
      if (left === 0) order.add(watcher);
    }
  }
  return order;
}

import { decodeExpense } from "./expense.ts";
import type { Expense } from "./expense.ts";

/** What is stored for one month. `others` are entries this version cannot read; they are written back as they were. */
export type MonthDocument = { readonly expenses: readonly Expense[]; readonly others: readonly unknown[] };

export const EMPTY_MONTH: MonthDocument = { expenses: [], others: [] };

const VERSION = 1;

/** Text to store for a month. */
export function encodeMonth({ expenses, others }: MonthDocument): string {
  return JSON.stringify({ version: VERSION, entries: [...expenses, ...others] });
}

/** A month read from its text, or null when the whole of it cannot be read, as when a later version wrote it. */
export function decodeMonth(text: string): MonthDocument | null {
  const value = readJson(text);
  if (typeof value !== "object" || value === null || !("version" in value) || value.version !== VERSION) {
    return null;
  }
  if (!("entries" in value) || !Array.isArray(value.entries)) return null;
  const entries: readonly unknown[] = value.entries;
  const expenses = new Map<string, Expense>();
  const others: unknown[] = [];
  for (const entry of entries) {
    const expense = decodeExpense(entry);
    if (expense === null || expenses.has(expense.id)) others.push(entry);
    else expenses.set(expense.id, expense);
  }
  return { expenses: [...expenses.values()], others };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { convert } from "./rates.ts";
import type { Rates } from "./rates.ts";
import { CURRENCY_CODES, formatMoney } from "./currency.ts";
import type { Currency } from "./currency.ts";
import { monthOf } from "./expense.ts";
import type { Expense } from "./expense.ts";

/** A row of the journal: the heading of a month, or one expense. */
export type JournalRow =
  | { readonly kind: "month"; readonly key: string; readonly month: string; readonly total: string }
  | { readonly kind: "expense"; readonly key: string; readonly expense: Expense };

/** The currency to add up in, and the rates there are. */
export type Home = { readonly currency: Currency; readonly rates: Rates | null };

/** The journal as a list, newest first, each month under its heading with its total. */
export function journalRows(expenses: readonly Expense[], home: Home): JournalRow[] {
  const byMonth = groupByMonth([...expenses].sort(newestFirst));
  return [...byMonth].flatMap(([month, entries]): JournalRow[] => [
    { kind: "month", key: `month ${month}`, month, total: formatTotal(entries, home) },
    ...entries.map((expense): JournalRow => ({ kind: "expense", key: expense.id, expense })),
  ]);
}

function groupByMonth(expenses: readonly Expense[]): Map<string, Expense[]> {
  const byMonth = new Map<string, Expense[]>();
  for (const expense of expenses) {
    const month = monthOf(expense.day);
    const entries = byMonth.get(month);
    if (entries === undefined) byMonth.set(month, [expense]);
    else entries.push(expense);
  }
  return byMonth;
}

/** The sum in the home currency. What cannot be converted is added in its own: "€12.00 + $5.00". */
export function formatTotal(expenses: readonly Expense[], home: Home): string {
  let total = 0;
  const apart = new Map<Currency, number>();
  for (const { amount, currency } of expenses) {
    const converted = convert(amount, [currency, home.currency], home.rates);
    if (converted === null) apart.set(currency, (apart.get(currency) ?? 0) + amount);
    else total += converted;
  }
  const rest = CURRENCY_CODES.filter((code) => apart.has(code)).map((code) =>
    formatMoney(apart.get(code) ?? 0, code),
  );
  return total === 0 && rest.length > 0
    ? rest.join(" + ")
    : [formatMoney(total, home.currency), ...rest].join(" + ");
}

function newestFirst(a: Expense, b: Expense): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return b.enteredAt - a.enteredAt || (a.id < b.id ? 1 : -1);
}

import { addDays, format } from "date-fns";

import { CURRENCY_CODES } from "./currency.ts";
import type { Category, Expense } from "./expense.ts";

/** Rows of the sample screen. */
export const SAMPLE_COUNT = 10_000;

const ENTRIES: readonly (readonly [note: string, category: Category])[] = [
  ["Lunch with Ana", "food"],
  ["Train to the coast", "travel"],
  ["Groceries", "food"],
  ["Cinema", "fun"],
  ["Pharmacy", "health"],
  ["Light bulbs", "home"],
  ["Coffee beans", "food"],
  ["Bicycle repair", "travel"],
  ["Concert tickets", "fun"],
  ["Notebook", "other"],
];

const LAST_DAY = new Date(2025, 11, 31);

/** The expense at a place of the sample: always the same, and made only when it is shown. */
export function sampleExpense(index: number): Expense {
  const random = mixed(index);
  const [note, category] = ENTRIES[(random >>> 12) % ENTRIES.length] ?? ["", "other"];
  return {
    id: `sample-${index}`,
    amount: 50 + (random % 20_000),
    currency: CURRENCY_CODES[(random >>> 4) % CURRENCY_CODES.length] ?? "EUR",
    category,
    note,
    day: format(addDays(LAST_DAY, -Math.floor(index / 7)), "yyyy-MM-dd"),
    enteredAt: 0,
    receipt: null,
  };
}

/** A 32-bit number that looks random and follows from `index` (the finaliser of MurmurHash3). */
function mixed(index: number): number {
  let hash = (index + 0x9e37_79b9) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

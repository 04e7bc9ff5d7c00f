import { isValid, parseISO } from "date-fns";

import { isCurrency } from "./currency.ts";
import type { Currency } from "./currency.ts";

/** What an expense was for. */
export const CATEGORIES = {
  food: "Food",
  travel: "Travel",
  home: "Home",
  fun: "Fun",
  health: "Health",
  other: "Other",
} as const;

export type Category = keyof typeof CATEGORIES;
export const CATEGORY_NAMES = Object.keys(CATEGORIES) as readonly Category[];

/** The photo kept for an expense, under the key that `receiptKey` gives; sizes in pixels. */
export type Receipt = { readonly width: number; readonly height: number };

export type Expense = {
  readonly id: string;
  /** Minor units, above zero. */
  readonly amount: number;
  readonly currency: Currency;
  readonly category: Category;
  readonly note: string;
  /** Day it was paid: `yyyy-MM-dd`. */
  readonly day: string;
  /** When it was entered, milliseconds since the epoch: orders the expenses of one day. */
  readonly enteredAt: number;
  readonly receipt: Receipt | null;
};

/** `yyyy-MM-dd` as a date of the local calendar. */
export function dateOf(day: string): Date {
  return parseISO(day);
}

/** The month of a day: `yyyy-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** An expense read from stored JSON, or null when it is not one. */
export function decodeExpense(value: unknown): Expense | null {
  if (!isRecord(value)) return null;
  const { id, amount, currency, category, note, day, enteredAt } = value;
  if (typeof id !== "string" || id === "" || typeof note !== "string") return null;
  if (typeof amount !== "number" || !Number.isSafeInteger(amount) || amount <= 0) return null;
  if (!isCurrency(currency) || !isDay(day)) return null;
  return {
    id,
    amount,
    currency,
    category: isCategory(category) ? category : "other",
    note,
    day,
    enteredAt: typeof enteredAt === "number" && Number.isFinite(enteredAt) ? enteredAt : 0,
    receipt: decodeReceipt(value["receipt"]),
  };
}

function decodeReceipt(value: unknown): Receipt | null {
  if (!isRecord(value)) return null;
  const { width, height } = value;
  if (typeof width !== "number" || typeof height !== "number") return null;
  return width > 0 && height > 0 ? { width, height } : null;
}

function isCategory(value: unknown): value is Category {
  return (CATEGORY_NAMES as readonly unknown[]).includes(value);
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(dateOf(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

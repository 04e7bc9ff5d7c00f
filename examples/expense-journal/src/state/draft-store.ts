import { format } from "date-fns";
import { create } from "zustand";

import { formatAmountInput } from "../model/currency.ts";
import type { Currency } from "../model/currency.ts";
import type { Category, Expense, Receipt } from "../model/expense.ts";
import type { Photo } from "./receipts.ts";

/** An expense while it is being written. */
export type Draft = {
  /** The expense that is changed; null for a new one. */
  readonly changes: Expense | null;
  readonly amountText: string;
  readonly currency: Currency;
  readonly category: Category;
  readonly note: string;
  readonly day: string;
  /** A photo chosen just now. */
  readonly photo: Photo | null;
  /** The photo the expense has already. */
  readonly receipt: Receipt | null;
};

export type DraftState = {
  /** Kept while the form is left, so that going back loses nothing. */
  readonly draft: Draft | null;
  /** Goes on with the draft of a new expense, or begins one. */
  begin(home: Currency): void;
  change(expense: Expense): void;
  edit(fields: Partial<Draft>): void;
  discard(): void;
};

/** What stands in the form. */
export const useDraft = create<DraftState>((set, get) => ({
  draft: null,
  begin(home) {
    const { draft } = get();
    if (draft === null || draft.changes !== null) set({ draft: newDraft(home) });
  },
  change: (expense) => set({ draft: draftOf(expense) }),
  edit: (fields) => set(({ draft }) => ({ draft: draft === null ? null : { ...draft, ...fields } })),
  discard: () => set({ draft: null }),
}));

/** Today, as expenses note it. */
export function today(): string {
  return format(new Date(), "yyyy-MM-dd");
}

/** True when a person has put something in. */
export function isTouched(draft: Draft): boolean {
  return draft.amountText !== "" || draft.note !== "" || draft.photo !== null;
}

function newDraft(home: Currency): Draft {
  return {
    changes: null,
    amountText: "",
    currency: home,
    category: "food",
    note: "",
    day: today(),
    photo: null,
    receipt: null,
  };
}

function draftOf(expense: Expense): Draft {
  const { amount, currency, category, note, day, receipt } = expense;
  const amountText = formatAmountInput(amount, currency);
  return { changes: expense, amountText, currency, category, note, day, photo: null, receipt };
}

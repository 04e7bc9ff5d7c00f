import { platform } from "@atoll/sdk";
import { create } from "zustand";

import { monthOf } from "../model/expense.ts";
import type { Expense } from "../model/expense.ts";
import { monthInWords } from "../model/words.ts";
import { createJournalFiles, receiptKey } from "./journal-files.ts";
import { forgetReceipt, rememberReceipt } from "./receipts.ts";
import type { Photo } from "./receipts.ts";

/** How long a deletion can be undone. */
const UNDO_MS = 8_000;

export type JournalState = {
  readonly status: "loading" | "ready" | "failed";
  readonly expenses: readonly Expense[];
  /** The expense that was deleted last, while that can be undone. */
  readonly deleted: Expense | null;
  /** Something to tell about the journal as a whole. */
  readonly notice: string | null;
  load(): Promise<void>;
  /** Adds or replaces an expense, and keeps `photo` if there is a new one. Rejects when there is no room. */
  put(expense: Expense, photo: Photo | null): Promise<void>;
  remove(id: string): Promise<void>;
  undo(): Promise<void>;
  dismissNotice(): void;
};

const files = createJournalFiles(platform.storage);
let undoTimer: ReturnType<typeof setTimeout> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Runs changes one after the other, so that none is computed from what another is about to replace. */
function inOrder<T>(change: () => Promise<T>): Promise<T> {
  const result = queue.then(change);
  queue = result.catch(() => undefined);
  return result;
}

/** The expenses, and how they change. What is shown is what is stored. */
export const useJournal = create<JournalState>((set, get) => {
  const write = async (changed: readonly Expense[], expenses: readonly Expense[]) => {
    await files.write(
      changed.map((expense) => monthOf(expense.day)),
      expenses,
    );
    set({ expenses });
  };
  const finishDeletion = () => {
    clearTimeout(undoTimer);
    const { deleted } = get();
    set({ deleted: null });
    if (deleted?.receipt) void forgetReceipt(deleted.id);
  };
  return {
    status: "loading",
    expenses: [],
    deleted: null,
    notice: null,
    async load() {
      set({ status: "loading" });
      try {
        const { expenses, setAside } = await inOrder(() => files.load());
        set({ status: "ready", expenses, notice: setAsideNotice(setAside) });
      } catch {
        set({ status: "failed" });
      }
    },
    put: (expense, photo) =>
      inOrder(async () => {
        const before = get().expenses.find(({ id }) => id === expense.id);
        if (photo !== null) await platform.storage.setBlob(receiptKey(expense.id), photo);
        const others = get().expenses.filter(({ id }) => id !== expense.id);
        try {
          await write(before === undefined ? [expense] : [expense, before], [...others, expense]);
        } catch (error) {
          if (photo !== null && !before?.receipt) await forgetReceipt(expense.id);
          throw error;
        }
        if (photo !== null) rememberReceipt(expense.id, photo);
        if (before?.receipt && expense.receipt === null) await forgetReceipt(expense.id);
      }),
    remove: (id) =>
      inOrder(async () => {
        const deleted = get().expenses.find((expense) => expense.id === id);
        if (deleted === undefined) return;
        finishDeletion();
        try {
          await write(
            [deleted],
            get().expenses.filter((expense) => expense !== deleted),
          );
          set({ deleted });
          undoTimer = setTimeout(finishDeletion, UNDO_MS);
        } catch {
          set({ notice: "The expense could not be deleted. Try again." });
        }
      }),
    undo: () =>
      inOrder(async () => {
        const { deleted, expenses } = get();
        if (deleted === null) return;
        clearTimeout(undoTimer);
        try {
          await write([deleted], [...expenses, deleted]);
          set({ deleted: null });
        } catch {
          undoTimer = setTimeout(finishDeletion, UNDO_MS);
          set({ notice: "The expense could not be brought back. Try again." });
        }
      }),
    dismissNotice: () => set({ notice: null }),
  };
});

function setAsideNotice(months: readonly string[]): string | null {
  if (months.length === 0) return null;
  const names = months.map((month) => monthInWords(month)).join(", ");
  return `What is stored for ${names} was written by another version and cannot be shown. It was kept, and nothing was deleted.`;
}

import { monthOf } from "../model/expense.ts";
import type { Expense } from "../model/expense.ts";
import { decodeMonth, EMPTY_MONTH, encodeMonth } from "../model/month-document.ts";
import type { MonthDocument } from "../model/month-document.ts";

const MONTH = "month:";
const RECEIPT = "receipt:";
const ASIDE = "unreadable:";

/** The part of `platform.storage` that the journal needs. */
export type JournalStorage = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<unknown>;
  remove(key: string): Promise<unknown>;
  keys(): Promise<readonly string[]>;
};

/** What was found in storage. `setAside` names months that could not be read and are kept under another key. */
export type LoadedJournal = { readonly expenses: readonly Expense[]; readonly setAside: readonly string[] };

/** The journal as it is stored: a text for each month, so that a change rewrites one month. */
export type JournalFiles = {
  load(): Promise<LoadedJournal>;
  /** Stores the given months as they are in `expenses`. */
  write(months: readonly string[], expenses: readonly Expense[]): Promise<void>;
};

/** Key under which the photo of an expense is kept. */
export function receiptKey(expenseId: string): string {
  return RECEIPT + expenseId;
}

export function createJournalFiles(storage: JournalStorage): JournalFiles {
  let documents = new Map<string, MonthDocument>();
  return {
    async load() {
      const keys = await storage.keys();
      documents = new Map();
      const setAside: string[] = [];
      for (const key of keys.filter((name) => name.startsWith(MONTH))) {
        const month = key.slice(MONTH.length);
        const text = await storage.get(key);
        const document = text === null ? EMPTY_MONTH : decodeMonth(text);
        if (document !== null) documents.set(month, document);
        else if (text !== null) {
          await moveAside(storage, key, text);
          setAside.push(month);
        }
      }
      const expenses = [...documents.values()].flatMap((document) => document.expenses);
      if (isWholeJournal(keys, documents, setAside)) await removeOrphans(storage, keys, expenses);
      return { expenses, setAside };
    },
    async write(months, expenses) {
      for (const month of new Set(months)) {
        const entries = expenses.filter((expense) => monthOf(expense.day) === month);
        const document = { expenses: entries, others: documents.get(month)?.others ?? [] };
        await writeMonth(storage, month, document);
        documents.set(month, document);
      }
    },
  };
}

async function writeMonth(storage: JournalStorage, month: string, document: MonthDocument): Promise<void> {
  const isEmpty = document.expenses.length === 0 && document.others.length === 0;
  if (isEmpty) await storage.remove(MONTH + month);
  else await storage.set(MONTH + month, encodeMonth(document));
}

/** What cannot be read is somebody's data all the same: it is kept, out of the way. */
async function moveAside(storage: JournalStorage, key: string, text: string): Promise<void> {
  await storage.set(`${ASIDE}${key.slice(MONTH.length)}:${Date.now()}`, text);
  await storage.remove(key);
}

/** False while something is stored that this version cannot read: it may name photos. */
function isWholeJournal(
  keys: readonly string[],
  documents: ReadonlyMap<string, MonthDocument>,
  setAside: readonly string[],
): boolean {
  const unread = [...documents.values()].some((document) => document.others.length > 0);
  return !unread && setAside.length === 0 && !keys.some((key) => key.startsWith(ASIDE));
}

/** Photos of expenses that are gone, as when the mini-app was closed while a deletion could still be undone. */
async function removeOrphans(
  storage: JournalStorage,
  keys: readonly string[],
  expenses: readonly Expense[],
): Promise<void> {
  const kept = new Set(
    expenses.filter((expense) => expense.receipt !== null).map(({ id }) => receiptKey(id)),
  );
  for (const key of keys) if (key.startsWith(RECEIPT) && !kept.has(key)) await storage.remove(key);
}

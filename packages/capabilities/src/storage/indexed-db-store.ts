import { AtollError, isAtollError } from "@atoll/protocol";
import type { Schedule } from "../schedule.ts";
import { createConnection } from "./indexed-db-connection.ts";
import { assertWithinLimit, copyValue, NO_USAGE, usageAfter } from "./store.ts";
import type { StorageEntry, StorageStore, StorageUsage, StoredValue } from "./store.ts";

export type IndexedDbStoreOptions = {
  readonly factory?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
  readonly name?: string;
  readonly schedule?: Schedule;
};

/** A transaction over one owner's rows: entries by [owner, key], and the owner's usage beside them. */
type Rows = { readonly entries: IDBObjectStore; readonly usage: IDBObjectStore };
type Run = <T>(mode: IDBTransactionMode, work: (rows: Rows) => Promise<T>) => Promise<T>;

/** A store in IndexedDB: one database, one transaction a call, shared by all tabs of the page's origin. */
export function createIndexedDbStore(options: IndexedDbStoreOptions = {}): StorageStore {
  const { factory = indexedDB, keyRange = IDBKeyRange, name = "atoll-storage", schedule } = options;
  const connection = createConnection({ factory, name, version: 1, upgrade, schedule });
  const run: Run = (mode, work) =>
    connection.use((database) => transact(database, mode, work)).catch(explain);
  // Arrays sort after strings, so this range is every key of exactly this owner.
  const all = (owner: string) => keyRange.bound([owner], [owner, []]);
  return {
    get: (owner, key) =>
      run("readonly", ({ entries }) => answer<StoredValue | undefined>(entries.get([owner, key]))),
    put: (owner, entry, limit) => run("readwrite", (rows) => put(rows, owner, { entry, limit })),
    remove: (owner, key) => run("readwrite", (rows) => remove(rows, owner, key)),
    keys: (owner) =>
      run("readonly", async ({ entries }) => (await answer(entries.getAllKeys(all(owner)))).map(keyOf)),
    clear: (owner) =>
      run("readwrite", async (rows) => {
        await answer(rows.entries.delete(all(owner)));
        await answer(rows.usage.delete(owner));
      }),
    usage: (owner) => run("readonly", (rows) => usageOf(rows, owner)),
  };
}

function upgrade(database: IDBDatabase): void {
  database.createObjectStore("entries");
  database.createObjectStore("usage");
}

async function put(
  rows: Rows,
  owner: string,
  change: { readonly entry: StorageEntry; readonly limit: StorageUsage },
): Promise<void> {
  const { entry, limit } = change;
  const before = await usageOf(rows, owner);
  const after = usageAfter(before, await entryOf(rows, owner, entry.key), entry);
  assertWithinLimit(before, after, limit);
  await answer(rows.entries.put(copyValue(entry.value), [owner, entry.key]));
  await answer(rows.usage.put(after, owner));
}

async function remove(rows: Rows, owner: string, key: string): Promise<void> {
  const entry = await entryOf(rows, owner, key);
  if (entry === undefined) return;
  const after = usageAfter(await usageOf(rows, owner), entry, undefined);
  await answer(rows.entries.delete([owner, key]));
  await answer(rows.usage.put(after, owner));
}

async function entryOf(rows: Rows, owner: string, key: string): Promise<StorageEntry | undefined> {
  const value = await answer<StoredValue | undefined>(rows.entries.get([owner, key]));
  return value === undefined ? undefined : { key, value };
}

async function usageOf(rows: Rows, owner: string): Promise<StorageUsage> {
  return (await answer<StorageUsage | undefined>(rows.usage.get(owner))) ?? NO_USAGE;
}

function keyOf(row: IDBValidKey): string {
  return Array.isArray(row) ? String(row[1]) : "";
}

/** Runs `work` in one transaction and waits until it is kept; a throw undoes it whole. */
async function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (rows: Rows) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(["entries", "usage"], mode);
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The transaction was undone."));
  });
  try {
    const rows = { entries: transaction.objectStore("entries"), usage: transaction.objectStore("usage") };
    const result = await work(rows);
    await kept;
    return result;
  } catch (error) {
    kept.catch(() => undefined);
    abort(transaction);
    throw error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The request failed."));
  });
}

function explain(error: unknown): never {
  if (isAtollError(error)) throw error;
  if (error instanceof Error && error.name === "QuotaExceededError") {
    throw new AtollError(
      "QUOTA_EXCEEDED",
      "This device has no space left for storage. Free some and try again.",
      {
        data: { device: true },
        cause: error,
      },
    );
  }
  throw new AtollError("HOST_ERROR", "Storage did not complete the step; nothing was changed. Try again.", {
    cause: error,
  });
}

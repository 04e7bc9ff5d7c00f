import { createConnection } from "@atoll/capabilities/web";

/** Where IndexedDB comes from; the page's own unless given. */
export type HostDatabaseOptions = {
  readonly factory?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
  readonly name?: string;
};

/** Runs work on one table in one transaction, which is kept when the returned promise resolves. */
export type RunOnTable = <T>(
  table: "grants" | "receipts",
  mode: IDBTransactionMode,
  work: (rows: IDBObjectStore, keyRange: typeof IDBKeyRange) => Promise<T>,
) => Promise<T>;

/** The host's own records in IndexedDB, apart from what mini-apps store: decisions and receipts. */
export function openHostDatabase(options: HostDatabaseOptions = {}): RunOnTable {
  const { factory = indexedDB, keyRange = IDBKeyRange, name = "atoll-host" } = options;
  const connection = createConnection({ factory, name, version: 1, upgrade });
  return (table, mode, work) =>
    connection.use(async (database) => {
      const transaction = database.transaction(table, mode);
      const kept = completion(transaction);
      const result = await work(transaction.objectStore(table), keyRange);
      await kept;
      return result;
    });
}

/** The answer to a request of an open transaction. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The database did not answer."));
  });
}

/** Every row of one owner, in a table whose keys begin with the owner's key: arrays sort after all else. */
export function rowsOf(keyRange: typeof IDBKeyRange, ownerKey: string): IDBKeyRange {
  return keyRange.bound([ownerKey], [ownerKey, []]);
}

function upgrade(database: IDBDatabase): void {
  database.createObjectStore("grants");
  database.createObjectStore("receipts");
}

function completion(transaction: IDBTransaction): Promise<void> {
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The change was undone."));
  });
  // A failed request is told by the request itself.
  done.catch(() => undefined);
  return done;
}

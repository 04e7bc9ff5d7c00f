const TABLES = ["records", "bytes"] as const;

export type Table = (typeof TABLES)[number];

/** Opens when first asked, once; after a failure, or when the browser closed it, the next call opens again. */
export function openDatabase(factory: IDBFactory, name: string): () => Promise<IDBDatabase> {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = () => void (opening = undefined);
  return () => {
    opening ??= open(factory, name, forget);
    return opening;
  };
}

function open(factory: IDBFactory, name: string, forget: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => TABLES.forEach((table) => request.result.createObjectStore(table));
    request.onerror = () => {
      forget();
      reject(request.error ?? new Error("The database could not be opened."));
    };
    request.onsuccess = () => {
      const database = request.result;
      // A tab with a newer version of the shell must not wait for this one.
      database.onversionchange = () => {
        forget();
        database.close();
      };
      database.onclose = forget;
      resolve(database);
    };
  });
}

/** Runs work on one table in one transaction; what it changed is on disk when the promise resolves. */
export async function transact<T>(
  database: () => Promise<IDBDatabase>,
  { table, mode }: { readonly table: Table; readonly mode: IDBTransactionMode },
  work: (rows: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = (await database()).transaction(table, mode, { durability: "strict" });
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The change was undone."));
  });
  // A failed request is told by the request itself.
  kept.catch(() => undefined);
  const result = await work(transaction.objectStore(table));
  await kept;
  return result;
}

/** The answer to a request of an open transaction. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The database did not answer."));
  });
}

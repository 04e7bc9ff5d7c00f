import { createConnection } from "../indexed-db-connection.ts";

const NAME = "values";

/**
 * The key of this browser for this page's origin: made at the first use, kept in IndexedDB, the same for all tabs. It cannot be exported: a
 * script of the page may use it while it runs there, and can carry it nowhere.
 */
export function createBrowserKey(factory: IDBFactory = indexedDB): () => Promise<CryptoKey> {
  const connection = createConnection({
    factory,
    name: "atoll-secure-key",
    version: 1,
    upgrade: (database) => void database.createObjectStore("keys"),
  });
  let key: Promise<CryptoKey> | undefined;
  const find = async (): Promise<CryptoKey> => {
    const known = await connection.use((database) => read(database));
    if (known !== undefined) return known;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    return connection.use((database) => keepFirst(database, made));
  };
  return () => {
    key ??= find().catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  };
}

function read(database: IDBDatabase): Promise<CryptoKey | undefined> {
  return new Promise((resolve, reject) => {
    const request = database.transaction("keys").objectStore("keys").get(NAME);
    request.onsuccess = () => resolve(request.result as CryptoKey | undefined);
    request.onerror = () => reject(request.error ?? new Error("The key could not be read."));
  });
}

/** Keeps a new key unless another tab was faster, and gives the one that is kept. */
function keepFirst(database: IDBDatabase, made: CryptoKey): Promise<CryptoKey> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("keys", "readwrite");
    const keys = transaction.objectStore("keys");
    const request = keys.get(NAME);
    let kept = made;
    request.onsuccess = () => {
      const known = request.result as CryptoKey | undefined;
      if (known === undefined) keys.put(made, NAME);
      else kept = known;
    };
    transaction.oncomplete = () => resolve(kept);
    transaction.onabort = () => reject(transaction.error ?? new Error("The key was not kept."));
  });
}

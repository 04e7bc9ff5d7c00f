import { AtollError } from "@atoll/protocol";
import { createQueues } from "../client/exclusive.ts";
import type { Exclusive } from "../client/exclusive.ts";
import type { ReleaseStore } from "../client/release-store.ts";
import { answerOf, openDatabase, transact } from "./database.ts";

/** Where the browser's parts come from; the page's own unless given. */
export type WebReleaseStoreOptions = {
  readonly factory?: IDBFactory;
  /** Without it, only callers of this page are kept apart. */
  readonly locks?: Pick<LockManager, "request"> | undefined;
  readonly name?: string;
};

/** Keeps in IndexedDB: one database of the page's origin, shared by all its tabs. */
export function createWebReleaseStore(options: WebReleaseStoreOptions = {}): ReleaseStore {
  const { factory = indexedDB, name = "atoll-releases" } = options;
  const locks = "locks" in options ? options.locks : navigator.locks;
  const database = openDatabase(factory, name);
  const read = <T>(table: "records" | "bytes", ask: (rows: IDBObjectStore) => IDBRequest<T>) =>
    transact(database, { table, mode: "readonly" }, (rows) => answerOf(ask(rows)));
  const write = (table: "records" | "bytes", change: (rows: IDBObjectStore) => IDBRequest) =>
    transact(
      database,
      { table, mode: "readwrite" },
      async (rows) => void (await answerOf(change(rows))),
    ).catch(explain);
  return {
    readRecord: (record) => read<string | undefined>("records", (rows) => rows.get(record)),
    writeRecord: (record, text) => write("records", (rows) => rows.put(text, record)),
    listRecords: async () => (await read("records", (rows) => rows.getAllKeys())).map(String),
    readBytes: (sha256) => read<Uint8Array | undefined>("bytes", (rows) => rows.get(sha256)),
    // A copy: of a view, the browser would keep the whole buffer behind it.
    writeBytes: (sha256, bytes) => write("bytes", (rows) => rows.put(bytes.slice(), sha256)),
    listBytes: () =>
      transact(database, { table: "bytes", mode: "readonly" }, async (rows) => {
        const keys = await answerOf(rows.getAllKeys());
        const sizes: { sha256: string; length: number }[] = [];
        for (const key of keys) {
          const bytes: Uint8Array | undefined = await answerOf(rows.get(key));
          sizes.push({ sha256: String(key), length: bytes?.length ?? 0 });
        }
        return sizes;
      }),
    removeBytes: (sha256) => write("bytes", (rows) => rows.delete(sha256)),
    exclusive: locks === undefined ? createQueues() : byWebLocks(locks, name),
  };
}

function byWebLocks(locks: Pick<LockManager, "request">, store: string): Exclusive {
  return async (name, run) => await locks.request(`${store}:${name}`, run);
}

function explain(cause: unknown): never {
  if (!(cause instanceof Error && cause.name === "QuotaExceededError")) throw cause;
  throw new AtollError(
    "STORE_FULL",
    "This device has no room for the mini-app. Free some space and try again.",
    { cause },
  );
}

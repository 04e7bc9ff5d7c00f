// Runs in a real page of the browser tests: the store over the browser's own IndexedDB.
import { isAtollError } from "@atoll/protocol";
import { createIndexedDbStore } from "../indexed-db-store.ts";
import type { StorageStore } from "../store.ts";
import { packValue, unpackValue } from "./packed.ts";
import type { Packed } from "./packed.ts";

/** What the page puts into its window for the test. */
export type StoragePage = {
  /** Calls a method of the store in the database of this name. */
  call(database: string, method: keyof StorageStore, args: readonly Packed[]): Promise<Packed>;
};

const stores = new Map<string, StorageStore>();

const page: StoragePage = {
  async call(name, method, args) {
    const store = stores.get(name) ?? createIndexedDbStore({ name });
    stores.set(name, store);
    const run = store[method] as (...given: readonly unknown[]) => Promise<unknown>;
    try {
      return packValue({ value: await run(...args.map(unpackValue)) });
    } catch (error) {
      if (!isAtollError(error)) throw error;
      return packValue({ code: error.code, message: error.message, data: error.data });
    }
  },
};

Object.assign(window, { storage: page });

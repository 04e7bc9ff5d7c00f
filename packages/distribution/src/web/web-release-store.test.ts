import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { createQueues } from "../client/exclusive.ts";
import type { ReleaseStore } from "../client/release-store.ts";
import { describeReleaseStore } from "../conformance/index.ts";
import { createWebReleaseStore } from "./web-release-store.ts";

/** Web Locks of one browser: one queue for all its tabs. */
function createFakeLocks(): Pick<LockManager, "request"> {
  const queue = createQueues();
  const request = (name: string, run: () => Promise<unknown>) => queue(name, run);
  return { request: request as LockManager["request"] };
}

const browsers = new WeakMap<ReleaseStore, Parameters<typeof createWebReleaseStore>[0]>();

function open(browser: Parameters<typeof createWebReleaseStore>[0]): ReleaseStore {
  const store = createWebReleaseStore(browser);
  browsers.set(store, browser);
  return store;
}

describeReleaseStore("IndexedDB", {
  create: () => open({ factory: new IDBFactory(), locks: createFakeLocks() }),
  reopen: (store) => open(browsers.get(store)),
});

describeReleaseStore("IndexedDB without Web Locks", {
  create: () => createWebReleaseStore({ factory: new IDBFactory(), locks: undefined }),
});

describe("the web release store", () => {
  it("says that the device is full when the browser says so", async () => {
    const store = createWebReleaseStore({ factory: fullFactory(), locks: undefined });
    await expect(store.writeBytes("a".repeat(64), new Uint8Array(9))).rejects.toMatchObject({
      code: "STORE_FULL",
    });
    expect(await store.readBytes("a".repeat(64))).toBe(undefined);
  });

  it("opens again after a failure to open", async () => {
    const factory = new IDBFactory();
    let fails = true;
    const flaky = new Proxy(factory, {
      get: (target, key) =>
        key === "open"
          ? (name: string, version: number) => {
              // Asking for an older version than there is fails, as a browser's own errors do.
              if (fails) return target.open(name, 1);
              return target.open(name, version);
            }
          : Reflect.get(target, key),
    });
    await new Promise<void>((resolve) => {
      const newer = factory.open("releases", 2);
      newer.onsuccess = () => {
        newer.result.close();
        resolve();
      };
    });
    const store = createWebReleaseStore({ factory: flaky, locks: undefined, name: "releases" });
    await expect(store.readRecord("registry")).rejects.toThrow();
    fails = false;
    await new Promise<void>((resolve) => {
      factory.deleteDatabase("releases").onsuccess = () => resolve();
    });
    expect(await store.readRecord("registry")).toBe(undefined);
  });
});

/** A browser that has no room left: every put is refused as it says so. */
function fullFactory(): IDBFactory {
  const full = new DOMException("The quota is used up.", "QuotaExceededError");
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (...args) => {
    const request = open(...args);
    request.addEventListener("success", () => {
      const database = request.result;
      const transaction = database.transaction.bind(database);
      database.transaction = (...wanted: Parameters<IDBDatabase["transaction"]>) => {
        const begun = transaction(...wanted);
        const objectStore = begun.objectStore.bind(begun);
        begun.objectStore = (name) => {
          const rows = objectStore(name);
          rows.put = () => {
            begun.abort();
            throw full;
          };
          return rows;
        };
        return begun;
      };
    });
    return request;
  };
  return factory;
}

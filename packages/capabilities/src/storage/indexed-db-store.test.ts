import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Schedule } from "../schedule.ts";
import { describeStorage } from "./conformance/describe-storage.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";
import type { StorageUsage } from "./store.ts";

const LIMIT: StorageUsage = { bytes: 1000, keys: 100 };
const never: Schedule = () => () => undefined;

function open(factory: globalThis.IDBFactory = new IDBFactory(), schedule: Schedule = never) {
  return createIndexedDbStore({ factory, keyRange: IDBKeyRange, schedule });
}

function text(key: string, value: string) {
  return { key, value: { kind: "text", text: value } } as const;
}

describeStorage("IndexedDB", () => open());

describe("IndexedDB store", () => {
  it("finds the data again after a reload", async () => {
    const factory = new IDBFactory();
    await open(factory).put("o", text("k", "v"), LIMIT);
    expect(await open(factory).get("o", "k")).toEqual({ kind: "text", text: "v" });
    expect(await open(factory).usage("o")).toEqual({ bytes: 2, keys: 1 });
  });

  it("keeps count when two tabs write at the same time", async () => {
    const factory = new IDBFactory();
    const tabs = [open(factory), open(factory)];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        tabs[index % 2]?.put("o", text(`${index % 10}`, "1234"), LIMIT),
      ),
    );
    expect(await open(factory).usage("o")).toEqual({ bytes: 50, keys: 10 });
  });

  it("makes way for a deletion from elsewhere and starts anew", async () => {
    const factory = new IDBFactory();
    const store = open(factory);
    await store.put("o", text("k", "v"), LIMIT);
    await new Promise((resolve, reject) => {
      const request = factory.deleteDatabase("atoll-storage");
      request.onsuccess = resolve;
      request.onblocked = reject;
    });
    expect(await store.get("o", "k")).toBeUndefined();
    await store.put("o", text("k", "again"), LIMIT);
    expect(await store.usage("o")).toEqual({ bytes: 6, keys: 1 });
  });

  it("answers HOST_ERROR, to be tried again, while a newer version holds the database", async () => {
    const factory = new IDBFactory();
    const newer = factory.open("atoll-storage", 7);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    const store = open(factory);
    await expect(store.get("o", "k")).rejects.toMatchObject({ code: "HOST_ERROR" });
    newer.result.close();
    await new Promise((resolve) => (factory.deleteDatabase("atoll-storage").onsuccess = resolve));
    expect(await store.get("o", "k")).toBeUndefined();
  });

  it("answers HOST_ERROR where the browser switches IndexedDB off", async () => {
    const factory = new IDBFactory();
    factory.open = () => {
      throw new DOMException("off", "SecurityError");
    };
    await expect(open(factory).get("o", "k")).rejects.toMatchObject({
      code: "HOST_ERROR",
      message: expect.stringContaining("Try again"),
    });
  });

  it("answers HOST_ERROR when opening hangs, and opens anew at the next call", async () => {
    const factory = new IDBFactory();
    const real = factory.open.bind(factory);
    factory.open = () => ({}) as IDBOpenDBRequest;
    let ring: () => void = () => undefined;
    const store = open(factory, (run) => {
      ring = run;
      return () => undefined;
    });
    const hanging = store.get("o", "k");
    ring();
    await expect(hanging).rejects.toMatchObject({ code: "HOST_ERROR" });
    factory.open = real;
    expect(await store.get("o", "k")).toBeUndefined();
  });

  it("tells a full device apart from a full quota", async () => {
    const factory = new IDBFactory();
    const real = factory.open.bind(factory);
    factory.open = (name, version) => {
      const request = real(name, version);
      request.addEventListener("success", () => {
        request.result.transaction = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      return request;
    };
    await expect(open(factory).put("o", text("l", "v"), LIMIT)).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      data: { device: true },
    });
  });
});

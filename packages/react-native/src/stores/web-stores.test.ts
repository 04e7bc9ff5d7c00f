import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { GrantStore, Receipt } from "@atoll/host";
import { describeGrantStore } from "@atoll/host/conformance";
import { openHostDatabase } from "./host-database.ts";
import { createWebGrantStore } from "./web-grant-store.ts";
import { RECEIPTS_KEPT, createWebReceiptStore } from "./web-receipt-store.ts";

const factories = new WeakMap<GrantStore, IDBFactory>();

describeGrantStore(
  "IndexedDB",
  () => grantsIn(new IDBFactory()),
  (store) => grantsIn(factories.get(store)),
);

describe("receipts in IndexedDB", () => {
  it("come back newest first, those of the same moment too, after the page was loaded again", async () => {
    const factory = new IDBFactory();
    const store = receiptsIn(factory);
    for (const permission of ["first", "second", "third"]) await store.add(receipt({ permission, at: 5 }));
    const names = (await receiptsIn(factory).list("owner")).map(({ permission }) => permission);
    expect(names).toEqual(["third", "second", "first"]);
  });

  it("are each owner's alone, whatever the keys look like", async () => {
    const store = receiptsIn(new IDBFactory());
    for (const ownerKey of ["a", "a.b", "", "\u0000", "A"]) await store.add(receipt({ ownerKey }));
    for (const ownerKey of ["a", "a.b", "", "\u0000", "A"])
      expect(await store.list(ownerKey)).toHaveLength(1);
    expect(await store.list("b")).toEqual([]);
  });

  it("make room for new ones by letting the oldest go", async () => {
    const store = receiptsIn(new IDBFactory());
    for (let at = 0; at < RECEIPTS_KEPT + 3; at += 1) await store.add(receipt({ at }));
    const kept = await store.list("owner");
    expect(kept).toHaveLength(RECEIPTS_KEPT);
    expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([RECEIPTS_KEPT + 2, 3]);
  });

  it("are all kept when several are added at once", async () => {
    const store = receiptsIn(new IDBFactory());
    await Promise.all(Array.from({ length: 20 }, (_, at) => store.add(receipt({ at }))));
    expect(await store.list("owner")).toHaveLength(20);
  });
});

function grantsIn(factory: IDBFactory = new IDBFactory()): GrantStore {
  const store = createWebGrantStore(openHostDatabase({ factory, keyRange: IDBKeyRange }));
  factories.set(store, factory);
  return store;
}

function receiptsIn(factory: IDBFactory) {
  return createWebReceiptStore(openHostDatabase({ factory, keyRange: IDBKeyRange }));
}

function receipt(about: Partial<Receipt>): Receipt {
  return {
    kind: "granted",
    ownerKey: "owner",
    appId: "com.example.test",
    permission: "photos.read",
    by: "user",
    at: 1,
    ...about,
  };
}

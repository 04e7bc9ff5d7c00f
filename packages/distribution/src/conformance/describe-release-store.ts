import { describe, expect, it } from "vitest";
import type { ReleaseStore } from "../client/release-store.ts";

export type DescribeReleaseStore = {
  /** An empty store. */
  create(): ReleaseStore | Promise<ReleaseStore>;
  /** Another one over the same data, as another tab or process has it; left out where data lives with the object. */
  reopen?(store: ReleaseStore): ReleaseStore | Promise<ReleaseStore>;
};

const [A, B] = ["a".repeat(64), "b".repeat(64)];

/** The suite every release store passes. */
export function describeReleaseStore(name: string, { create, reopen }: DescribeReleaseStore): void {
  describe(`release store: ${name}`, () => {
    it("holds nothing at first", async () => {
      const store = await create();
      expect(await store.readRecord("registry")).toBe(undefined);
      expect(await store.readBytes(A)).toBe(undefined);
      expect(await store.listRecords()).toEqual([]);
      expect(await store.listBytes()).toEqual([]);
    });

    it("returns the record that was written last, whole, and lists it once", async () => {
      const store = await create();
      await store.writeRecord("app-com.example.tip", "a longer text that was there before");
      await store.writeRecord("app-com.example.tip", 'é \u2028 "\n{}');
      await store.writeRecord("registry", "");
      expect(await store.readRecord("app-com.example.tip")).toBe('é \u2028 "\n{}');
      expect(await store.readRecord("registry")).toBe("");
      expect(await store.readRecord("app-com.example")).toBe(undefined);
      expect([...(await store.listRecords())].sort()).toEqual(["app-com.example.tip", "registry"]);
    });

    it("keeps bytes as they were, whatever happens to the array they came in or went out in", async () => {
      const store = await create();
      const given = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
      await store.writeBytes(A, given.subarray(1000));
      given.fill(0);
      const read = await store.readBytes(A);
      expect(read).toHaveLength(299_000);
      expect(read?.slice(0, 3)).toEqual(Uint8Array.of(1000 % 251, 1001 % 251, 1002 % 251));
      read?.fill(9);
      expect((await store.readBytes(A))?.[0]).toBe(1000 % 251);
    });

    it("replaces bytes, lists their lengths, and forgets what is removed", async () => {
      const store = await create();
      await store.writeBytes(A, new Uint8Array(10));
      await store.writeBytes(A, new Uint8Array(7));
      await store.writeBytes(B, new Uint8Array(0));
      const listed = [...(await store.listBytes())].sort((one, other) => one.length - other.length);
      expect(listed).toEqual([
        { sha256: B, length: 0 },
        { sha256: A, length: 7 },
      ]);
      expect(await store.readBytes(B)).toEqual(new Uint8Array(0));
      await store.removeBytes(A);
      await store.removeBytes(A);
      expect(await store.readBytes(A)).toBe(undefined);
      expect(await store.listBytes()).toEqual([{ sha256: B, length: 0 }]);
    });

    it("runs exclusive work of one name in turn, and of others beside it", async () => {
      const store = await create();
      const steps: string[] = [];
      let openGate = () => {};
      const gate = new Promise<void>((resolve) => {
        openGate = resolve;
      });
      const first = store.exclusive("one", async () => {
        steps.push("first begins");
        await gate;
        steps.push("first ends");
        return 1;
      });
      const second = store.exclusive("one", async () => void steps.push("second"));
      await store.exclusive("other", async () => void steps.push("other"));
      openGate();
      expect(await first).toBe(1);
      await second;
      expect(steps.filter((step) => step !== "other")).toEqual(["first begins", "first ends", "second"]);
      expect(steps.indexOf("other")).toBeLessThan(steps.indexOf("first ends"));
    });

    it("lets the next one in when exclusive work fails", async () => {
      const store = await create();
      const failing = store.exclusive("one", () => Promise.reject(new Error("no")));
      const next = store.exclusive("one", async () => "in");
      await expect(failing).rejects.toThrow("no");
      expect(await next).toBe("in");
    });

    it("loses no change when many read and write one record at once", async () => {
      const stores = [await create()];
      const [store] = stores;
      if (reopen !== undefined && store !== undefined) stores.push(await reopen(store), await reopen(store));
      const addOne = (each: ReleaseStore) =>
        each.exclusive("count", async () =>
          each.writeRecord("count", String(Number((await each.readRecord("count")) ?? 0) + 1)),
        );
      await Promise.all(Array.from({ length: 30 }, (_, index) => addOne(stores[index % stores.length]!)));
      expect(await store?.readRecord("count")).toBe("30");
    });

    if (reopen === undefined) return;
    it("still has everything when it is opened again", async () => {
      const store = await create();
      await store.writeRecord("registry", "text");
      await store.writeBytes(A, Uint8Array.of(1, 2, 3));
      const again = await reopen(store);
      expect(await again.readRecord("registry")).toBe("text");
      expect(await again.readBytes(A)).toEqual(Uint8Array.of(1, 2, 3));
    });
  });
}

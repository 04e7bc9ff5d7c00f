import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBlobKey } from "../blobs/blob-store.ts";
import type { BlobStore } from "../blobs/blob-store.ts";

/** A store of one run of the suite. */
export type OpenedStore = {
  readonly store: BlobStore;
  close(): Promise<void>;
};

/** A store whose bytes somebody else can reach. */
export type OpenedDurableStore = OpenedStore & {
  /** Changes stored bytes behind the store's back. */
  damage(key: string): Promise<void>;
};

/** What every blob store does. */
export function describeBlobStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} blob store`, () => {
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    it("gives back what was put, under its SHA-256", async () => {
      const { store } = opened;
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
          const key = await store.put(bytes);
          expect(key).toBe(createHash("sha256").update(bytes).digest("hex"));
          expect(await store.has(key)).toBe(true);
          expect(Buffer.compare((await store.get(key)) ?? Buffer.from("none"), bytes)).toBe(0);
        }),
        { numRuns: 15 },
      );
    });

    it("takes the same bytes again, also at the same time", async () => {
      const bytes = Buffer.from("the same");
      const keys = await Promise.all([1, 2, 3].map(() => opened.store.put(bytes)));
      expect(new Set(keys).size).toBe(1);
    });

    it("is not changed through the bytes that were put or got", async () => {
      const bytes = new Uint8Array([1, 2, 3]);
      const key = await opened.store.put(bytes);
      bytes[0] = 9;
      (await opened.store.get(key))?.fill(7);
      expect([...((await opened.store.get(key)) ?? [])]).toEqual([1, 2, 3]);
    });

    it("has nothing under a key that was never put, and nothing after it was deleted", async () => {
      const { store } = opened;
      const key = await store.put(Buffer.from("short-lived"));
      await store.delete(key);
      for (const gone of [key, "0".repeat(64)]) {
        expect(await store.has(gone)).toBe(false);
        expect(await store.get(gone)).toBe(undefined);
        await store.delete(gone);
      }
    });

    it.each(["", "..", "../../etc/passwd", "A".repeat(64), `${"a".repeat(64)}/x`, "%2e%2e"])(
      "finds nothing under %j, which is no key",
      async (key) => {
        expect(isBlobKey(key)).toBe(false);
        expect(await opened.store.has(key)).toBe(false);
        expect(await opened.store.get(key)).toBe(undefined);
        await opened.store.delete(key);
      },
    );
  });
}

/** What a store does too whose bytes last longer than the process. */
export function describeDurableBlobStore(name: string, open: () => Promise<OpenedDurableStore>): void {
  describeBlobStore(name, open);
  describe(`${name} blob store, over bytes that others can reach`, () => {
    it("says so when they were damaged", async () => {
      const { store, damage, close } = await open();
      const key = await store.put(Buffer.from("to be damaged"));
      await damage(key);
      await expect(store.get(key)).rejects.toMatchObject({
        code: "REGISTRY_ERROR",
        message: expect.stringContaining("damaged") as string,
      });
      await close();
    });
  });
}

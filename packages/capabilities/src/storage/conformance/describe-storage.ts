import { describe, expect, it } from "vitest";
import { createFakeBlobs, createFakeContext } from "../../fake-context.ts";
import { createStorageProvider } from "../provider.ts";
import type { PlainStorage } from "../provider.ts";
import type { StorageStore, StorageUsage } from "../store.ts";

const SMALL: StorageUsage = { bytes: 100, keys: 3 };

/** Keys that something has mistaken for another, or for something else. */
const ODD_KEYS = [
  "",
  "__proto__",
  "constructor",
  "../other/token",
  "a\u0000b",
  "a",
  "a ",
  "A",
  "é",
  "e\u0301",
  "\ud800",
  "\ud801",
  "\ufeffa",
  "[]",
  "1",
  "01",
  "k".repeat(512),
];

/** The rules of `platform.storage`, for a store that begins empty each time `createStore` is called. */
export function describeStorage(name: string, createStore: () => StorageStore): void {
  const open = (limit?: StorageUsage) => createStorageProvider({ store: createStore(), limit });
  describe(`storage: ${name}`, () => {
    describe("values", () => describeValues(open));
    describe("keys", () => describeKeys(open));
    describe("quota", () => describeQuota(open));
    describe("owners", () => describeOwners(open));
    describe("blobs", () => describeBlobs(open));
    describe("writes at the same time", () => describeConcurrency(open));
  });
}

type Open = (limit?: StorageUsage) => PlainStorage;
const context = createFakeContext();

function describeValues(open: Open): void {
  it("gives back what was set, last write wins", async () => {
    const storage = open();
    await storage.set({ key: "k", value: "one" }, context);
    await storage.set({ key: "k", value: "two" }, context);
    expect(await storage.get({ key: "k" }, context)).toBe("two");
  });

  it("keeps any text exactly: empty, NUL, lone surrogates, JSON", async () => {
    const storage = open();
    for (const value of ["", "\u0000", "\ud800x", '{"__proto__":1}', "é", "e\u0301", "😀".repeat(1000)]) {
      await storage.set({ key: "k", value }, context);
      expect(await storage.get({ key: "k" }, context)).toBe(value);
    }
  });

  it("answers null for what is not there, also after remove and clear", async () => {
    const storage = open();
    expect(await storage.get({ key: "k" }, context)).toBeNull();
    await storage.set({ key: "k", value: "v" }, context);
    await storage.remove({ key: "k" }, context);
    await storage.remove({ key: "k" }, context);
    expect(await storage.get({ key: "k" }, context)).toBeNull();
    await storage.set({ key: "k", value: "v" }, context);
    await storage.clear({}, context);
    expect(await storage.keys({}, context)).toEqual([]);
  });
}

function describeKeys(open: Open): void {
  it("tells odd keys apart, code unit by code unit", async () => {
    const storage = open();
    for (const [index, key] of ODD_KEYS.entries()) await storage.set({ key, value: String(index) }, context);
    for (const [index, key] of ODD_KEYS.entries()) {
      expect(await storage.get({ key }, context)).toBe(String(index));
    }
    expect(await storage.keys({}, context)).toEqual([...ODD_KEYS].sort());
  });

  it("finds nothing under the names of an object's own machinery", async () => {
    const storage = open();
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(await storage.get({ key }, context)).toBeNull();
    }
  });
}

function describeQuota(open: Open): void {
  it("counts keys and values in bytes, and forgets what is removed", async () => {
    const storage = open();
    await storage.set({ key: "é", value: "abc" }, context);
    expect(await storage.usage({}, context)).toMatchObject({ usage: 5, keys: 1, quota: 10 * 1024 * 1024 });
    await storage.set({ key: "é", value: "a" }, context);
    expect(await storage.usage({}, context)).toMatchObject({ usage: 3, keys: 1 });
    await storage.remove({ key: "é" }, context);
    expect(await storage.usage({}, context)).toMatchObject({ usage: 0, keys: 0 });
  });

  it("refuses what would go above, tells usage and quota, and changes nothing", async () => {
    const storage = open(SMALL);
    await storage.set({ key: "k", value: "x".repeat(99) }, context);
    await expect(storage.set({ key: "k", value: "x".repeat(100) }, context)).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      data: { usage: 100, quota: 100 },
    });
    await expect(storage.set({ key: "l", value: "" }, context)).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
    });
    expect(await storage.get({ key: "k" }, context)).toBe("x".repeat(99));
    expect(await storage.keys({}, context)).toEqual(["k"]);
  });

  it("lets a full storage shrink and be used again", async () => {
    const storage = open(SMALL);
    await storage.set({ key: "k", value: "x".repeat(99) }, context);
    await storage.set({ key: "k", value: "" }, context);
    await storage.set({ key: "l", value: "x".repeat(98) }, context);
    await storage.clear({}, context);
    await storage.set({ key: "m", value: "x".repeat(99) }, context);
    expect(await storage.usage({}, context)).toMatchObject({ usage: 100, keys: 1 });
  });

  it("refuses more keys than may be, however small", async () => {
    const storage = open(SMALL);
    for (const key of ["a", "b", "c"]) await storage.set({ key, value: "" }, context);
    await expect(storage.set({ key: "d", value: "" }, context)).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
      data: { keys: 3, maxKeys: 3 },
    });
    await storage.set({ key: "a", value: "again" }, context);
  });
}

function describeOwners(open: Open): void {
  const owners = ["a", "b", "a/b", "", "__proto__", "a\u0000", "[a]"].map((ownerKey) =>
    createFakeContext({ ownerKey }),
  );

  it("keeps owners apart, whatever their keys look like", async () => {
    const storage = open();
    for (const owner of owners) await storage.set({ key: "k", value: owner.owner.key }, owner);
    for (const owner of owners) {
      expect(await storage.get({ key: "k" }, owner)).toBe(owner.owner.key);
      expect(await storage.keys({}, owner)).toEqual(["k"]);
    }
  });

  it("clears one owner and counts usage for each alone", async () => {
    const storage = open();
    for (const owner of owners) await storage.set({ key: "k", value: "v" }, owner);
    await storage.clear({}, owners[0] ?? context);
    for (const [index, owner] of owners.entries()) {
      expect(await storage.usage({}, owner)).toMatchObject({ keys: index === 0 ? 0 : 1 });
    }
  });
}

function describeBlobs(open: Open): void {
  const bytes = Uint8Array.of(0, 1, 2, 255);

  it("keeps the bytes of a blob for another session", async () => {
    const storage = open();
    const before = createFakeContext();
    const blob = before.blobs.put({ bytes, type: "image/png" });
    await storage.setBlob({ key: "photo", blob }, before);
    const after = createFakeContext({ blobs: createFakeBlobs() });
    const kept = await storage.getBlob({ key: "photo" }, after);
    expect(kept).toMatchObject({ type: "image/png", size: 4 });
    expect(after.blobs.get(kept?.blob ?? 0)?.bytes).toEqual(bytes);
    expect(await storage.getBlob({ key: "none" }, after)).toBeNull();
  });

  it("keeps only what the view shows, and a copy of it", async () => {
    const storage = open();
    const whole = new Uint8Array(64);
    const blob = context.blobs.put({ bytes: whole.subarray(8, 12), type: "image/png" });
    await storage.setBlob({ key: "k", blob }, context);
    whole.fill(9);
    const kept = await storage.getBlob({ key: "k" }, context);
    expect(context.blobs.get(kept?.blob ?? 0)?.bytes).toEqual(new Uint8Array(4));
  });

  it("counts blobs towards the same quota", async () => {
    const storage = open(SMALL);
    const blob = context.blobs.put({ bytes: new Uint8Array(101), type: "" });
    await expect(storage.setBlob({ key: "k", blob }, context)).rejects.toMatchObject({
      code: "QUOTA_EXCEEDED",
    });
  });

  it("refuses a blob of no session or of another one", async () => {
    const storage = open();
    await expect(storage.setBlob({ key: "k", blob: 999 }, context)).rejects.toMatchObject({
      code: "INVALID_ARGUMENT",
    });
  });

  it("says so when text is read as a blob or a blob as text", async () => {
    const storage = open();
    await storage.set({ key: "t", value: "v" }, context);
    await storage.setBlob({ key: "b", blob: context.blobs.put({ bytes, type: "image/png" }) }, context);
    await expect(storage.getBlob({ key: "t" }, context)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    await expect(storage.get({ key: "b" }, context)).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
  });
}

function describeConcurrency(open: Open): void {
  it("counts every one of them", async () => {
    const storage = open();
    const keys = Array.from({ length: 40 }, (_, index) => `key-${String(index).padStart(2, "0")}`);
    await Promise.all(keys.map((key) => storage.set({ key, value: "1234" }, context)));
    expect(await storage.usage({}, context)).toMatchObject({ usage: 40 * 10, keys: 40 });
    expect(await storage.keys({}, context)).toEqual(keys);
  });

  it("lets no race past the quota", async () => {
    const storage = open(SMALL);
    const value = "x".repeat(59);
    const results = await Promise.allSettled(
      ["a", "b", "c"].map((key) => storage.set({ key, value }, context)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await storage.usage({}, context)).toMatchObject({ usage: 60, keys: 1 });
  });
}

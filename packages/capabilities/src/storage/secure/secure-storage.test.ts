import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../fake-context.ts";
import { createMemoryStore } from "../memory-store.ts";
import { storageSchema } from "../schema.ts";
import { createBrowserKey } from "./browser-key.ts";
import { createWebCipher } from "./cipher.ts";
import { describeSecureStorage } from "./conformance/describe-secure-storage.ts";
import { plainCipher } from "./plain-cipher.ts";
import { createSecureStorage } from "./provider.ts";
import { withSecrets } from "./secret-store.ts";

const freshKey = () => createBrowserKey(new IDBFactory());
const context = createFakeContext();

describeSecureStorage("fake", { createCipher: () => plainCipher });
describeSecureStorage("WebCrypto", { createCipher: () => createWebCipher(freshKey()) });

describe("secure storage by WebCrypto", () => {
  const keep = async (key: string, value: string) => {
    const store = createMemoryStore();
    const secure = createSecureStorage({ store, cipher: createWebCipher(freshKey()) });
    await secure.secureSet({ key, value }, context);
    const kept = await store.get(context.owner.key, key);
    if (kept?.kind !== "blob") throw new Error("Nothing was kept.");
    return { store, secure, kept };
  };

  it("keeps nothing that can be read, and no two values alike", async () => {
    const first = await keep("k", "token token token");
    const second = await keep("k", "token token token");
    expect(new TextDecoder().decode(first.kept.bytes)).not.toContain("token");
    expect(first.kept.bytes).not.toEqual(second.kept.bytes);
  });

  it("does not open what was changed, or moved to another key or owner", async () => {
    const { store, secure, kept } = await keep("k", "v");
    const limit = { bytes: 1_000, keys: 9 };
    const changed = { ...kept, bytes: kept.bytes.map((byte, index) => (index === 15 ? byte ^ 1 : byte)) };
    await store.put(context.owner.key, { key: "changed", value: changed }, limit);
    await store.put(context.owner.key, { key: "moved", value: kept }, limit);
    await store.put("owner-2", { key: "k", value: kept }, limit);
    const other = createFakeContext({ ownerKey: "owner-2" });
    for (const answer of [
      secure.secureGet({ key: "changed" }, context),
      secure.secureGet({ key: "moved" }, context),
      secure.secureGet({ key: "k" }, other),
    ]) {
      await expect(answer).rejects.toMatchObject({ code: "HOST_ERROR" });
    }
    expect(await secure.secureGet({ key: "k" }, context)).toBe("v");
  });

  it("has one key for all tabs that cannot be exported", async () => {
    const factory = new IDBFactory();
    const [one, two] = await Promise.all([createBrowserKey(factory)(), createBrowserKey(factory)()]);
    expect([one.extractable, two.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey("raw", one)).rejects.toThrow();
    const cipherOf = (key: CryptoKey) => createWebCipher(async () => key);
    const sealed = await cipherOf(one).seal(new Uint8Array([1, 2, 3]), "x");
    expect(await cipherOf(two).open(sealed, "x")).toEqual(new Uint8Array([1, 2, 3]));
  });
});

describe("a person's own clearing", () => {
  it("forgets secrets too, of that owner alone", async () => {
    const [store, secrets] = [createMemoryStore(), createMemoryStore()];
    const entry = { key: "k", value: { kind: "text", text: "v" } } as const;
    const limit = { bytes: 1_000, keys: 9 };
    for (const each of [store, secrets]) {
      for (const owner of ["one", "two"]) await each.put(owner, entry, limit);
    }
    await withSecrets(store, secrets).clear("one");
    expect([await store.keys("one"), await secrets.keys("one")]).toEqual([[], []]);
    expect([await store.keys("two"), await secrets.keys("two")]).toEqual([["k"], ["k"]]);
  });
});

describe("params of platform.storage.secure", () => {
  const { params } = storageSchema.methods.secureSet;

  it.each([
    { key: "k" },
    { key: "k", value: "\ud800" },
    { key: "k".repeat(513), value: "" },
    { key: 1, value: "" },
  ])("refuse %j", (given) => expect(params.safeParse(given).success).toBe(false));
});

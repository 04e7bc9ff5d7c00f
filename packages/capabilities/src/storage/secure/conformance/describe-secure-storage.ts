import { describe, expect, it } from "vitest";
import { createFakeContext } from "../../../fake-context.ts";
import { createMemoryStore } from "../../memory-store.ts";
import { SECURE_LIMIT, storageSchema } from "../../schema.ts";
import type { StorageStore } from "../../store.ts";
import { createSecureStorage } from "../provider.ts";
import type { Cipher } from "../cipher.ts";

const one = createFakeContext({ ownerKey: "owner-1" });
const two = createFakeContext({ ownerKey: "owner-2" });

/** The rules of `platform.storage.secure`, for a cipher and a store that begins empty. */
export function describeSecureStorage(
  name: string,
  {
    createCipher,
    createStore = createMemoryStore,
  }: {
    readonly createCipher: () => Cipher;
    readonly createStore?: () => StorageStore;
  },
): void {
  const { secureSet } = storageSchema.methods;
  const open = (store = createStore(), cipher = createCipher()) => createSecureStorage({ store, cipher });

  describe(`secure storage: ${name}`, () => {
    it.each(["", "token", "é\u0000\u{1f600}\n", "x".repeat(10_000)])(
      "gives back what was kept (%#)",
      async (value) => {
        const secure = open();
        await secure.secureSet(secureSet.params.parse({ key: "__proto__", value }), one);
        expect(await secure.secureGet({ key: "__proto__" }, one)).toBe(value);
      },
    );

    it("knows nothing of what was never kept, or removed", async () => {
      const secure = open();
      expect(await secure.secureGet({ key: "k" }, one)).toBeNull();
      await secure.secureSet({ key: "k", value: "v" }, one);
      expect(await secure.secureRemove({ key: "k" }, one)).toBeNull();
      expect(await secure.secureGet({ key: "k" }, one)).toBeNull();
    });

    it("keeps owners apart", async () => {
      const secure = open();
      await secure.secureSet({ key: "k", value: "v" }, one);
      expect(await secure.secureGet({ key: "k" }, two)).toBeNull();
    });

    it("answers QUOTA_EXCEEDED above 64 KiB, and keeps what was there", async () => {
      const secure = open();
      await secure.secureSet({ key: "k", value: "v" }, one);
      const value = "x".repeat(SECURE_LIMIT.bytes);
      await expect(secure.secureSet({ key: "k", value }, one)).rejects.toMatchObject({
        code: "QUOTA_EXCEEDED",
      });
      expect(await secure.secureGet({ key: "k" }, one)).toBe("v");
    });
  });
}

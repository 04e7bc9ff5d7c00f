import { AtollError } from "@atoll/protocol";
import type { AreaProvider, Owner } from "../../provider.ts";
import { SECURE_LIMIT } from "../schema.ts";
import type { StorageSchema } from "../schema.ts";
import type { StorageStore } from "../store.ts";
import type { Cipher } from "./cipher.ts";

/** The methods of `platform.storage` that keep secrets. */
export type SecureVerb = "secureGet" | "secureSet" | "secureRemove";

export type SecureStorageOptions = {
  /** Holds sealed bytes alone; keys as they are. */
  readonly store: StorageStore;
  readonly cipher: Cipher;
};

/** `platform.storage.secure` over any store and cipher. */
export function createSecureStorage(
  options: SecureStorageOptions,
): Pick<AreaProvider<StorageSchema>, SecureVerb> {
  const { store, cipher } = options;
  return {
    async secureGet({ key }, { owner }) {
      const kept = await store.get(owner.key, key);
      if (kept?.kind !== "blob") return null;
      return new TextDecoder().decode(await cipher.open(kept.bytes, about(owner, key)).catch(unreadable));
    },
    async secureSet({ key, value }, { owner }) {
      const bytes = await cipher.seal(new TextEncoder().encode(value), about(owner, key));
      await store.put(owner.key, { key, value: { kind: "blob", bytes, type: "" } }, SECURE_LIMIT);
      return null;
    },
    async secureRemove({ key }, { owner }) {
      await store.remove(owner.key, key);
      return null;
    },
  };
}

/** Security: sealed bytes that were moved to another owner or key do not open there. */
function about(owner: Owner, key: string): string {
  return JSON.stringify([owner.key, key]);
}

function unreadable(cause: unknown): never {
  throw new AtollError(
    "HOST_ERROR",
    "What was kept cannot be opened: the browser's key is not the one it was sealed by. Remove it and ask the person anew.",
    { cause },
  );
}

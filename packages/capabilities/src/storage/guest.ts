import type { GuestBridge } from "@atoll/protocol";
import { createMethods, nothing, same } from "../guest/method.ts";
import type { StorageSchema } from "./schema.ts";

/** `platform.storage` of a mini-app. */
export function createStorageGuest(bridge: GuestBridge) {
  const method = createMethods<StorageSchema>(bridge, "storage");
  const none = () => ({});
  return {
    /** The text kept under a key, or null when there is none. */
    get: method("get", { params: (key: string) => ({ key }), result: same }),
    /** Keeps a text under a key. Rejects with QUOTA_EXCEEDED, `data` telling usage and quota. */
    set: method("set", { params: (key: string, value: string) => ({ key, value }), result: nothing }),
    /** Forgets a key. */
    remove: method("remove", { params: (key: string) => ({ key }), result: nothing }),
    /** All keys, in order of their code units. */
    keys: method("keys", { params: none, result: same }),
    /** Forgets everything. */
    clear: method("clear", { params: none, result: nothing }),
    /** How much is used and how much may be. */
    usage: method("usage", { params: none, result: same }),
    /** Keeps the bytes of a photo or other blob under a key, beyond this session. */
    setBlob: method("setBlob", {
      params: (key: string, source: { readonly blob: number }) => ({ key, blob: source.blob }),
      result: nothing,
    }),
    /** What setBlob kept, fit for `<Image source>`; null when there is none. */
    getBlob: method("getBlob", { params: (key: string) => ({ key }), result: same }),
    /** Secrets, sealed by a key of the device: 64 KiB, apart from the rest. */
    secure: {
      /** The secret kept under a key, or null when there is none. */
      get: method("secureGet", { params: (key: string) => ({ key }), result: same }),
      /** Keeps a secret. Rejects with QUOTA_EXCEEDED above 64 KiB. */
      set: method("secureSet", { params: (key: string, value: string) => ({ key, value }), result: nothing }),
      /** Forgets a secret. */
      remove: method("secureRemove", { params: (key: string) => ({ key }), result: nothing }),
    },
  };
}

import { AtollError } from "@atoll/protocol";
import type { AreaProvider, CallContext } from "../provider.ts";
import { STORAGE_LIMIT } from "./schema.ts";
import type { StorageSchema } from "./schema.ts";
import type { SecureVerb } from "./secure/provider.ts";
import type { StorageStore, StorageUsage, StoredValue } from "./store.ts";

export type StorageProviderOptions = {
  readonly store: StorageStore;
  /** What one owner may keep; the schema's limit unless given. */
  readonly limit?: StorageUsage | undefined;
};

/** The methods of `platform.storage` that keep nothing secret. */
export type PlainStorage = Omit<AreaProvider<StorageSchema>, SecureVerb>;

/** `platform.storage` over any store, without what is kept secret. Everything is keyed by the owner of the channel the call came through. */
export function createStorageProvider(options: StorageProviderOptions): PlainStorage {
  const { store, limit = STORAGE_LIMIT } = options;
  return {
    get: async ({ key }, { owner }) => textOf(await store.get(owner.key, key), key),
    set: async ({ key, value }, { owner }) => {
      await store.put(owner.key, { key, value: { kind: "text", text: value } }, limit);
      return null;
    },
    remove: async ({ key }, { owner }) => {
      await store.remove(owner.key, key);
      return null;
    },
    keys: async (_, { owner }) => [...(await store.keys(owner.key))],
    clear: async (_, { owner }) => {
      await store.clear(owner.key);
      return null;
    },
    usage: async (_, { owner }) => {
      const { bytes, keys } = await store.usage(owner.key);
      return { usage: bytes, quota: limit.bytes, keys, maxKeys: limit.keys };
    },
    setBlob: async ({ key, blob }, context) => {
      await store.put(context.owner.key, { key, value: heldBlob(blob, context) }, limit);
      return null;
    },
    getBlob: async ({ key }, context) => handOut(await store.get(context.owner.key, key), key, context),
  };
}

function textOf(value: StoredValue | undefined, key: string): string | null {
  if (value === undefined) return null;
  if (value.kind === "text") return value.text;
  throw new AtollError("INVALID_ARGUMENT", `Key ${quote(key)} holds a blob. Read it with getBlob.`);
}

function heldBlob(blob: number, { blobs }: CallContext): StoredValue {
  const content = blobs.get(blob);
  if (content !== undefined) return { kind: "blob", bytes: content.bytes, type: content.type };
  throw new AtollError(
    "INVALID_ARGUMENT",
    `Blob ${blob} is not held in this session. It may have been released.`,
  );
}

function handOut(value: StoredValue | undefined, key: string, { blobs }: CallContext) {
  if (value === undefined) return null;
  if (value.kind === "text") {
    throw new AtollError("INVALID_ARGUMENT", `Key ${quote(key)} holds text. Read it with get.`);
  }
  return {
    blob: blobs.put({ bytes: value.bytes, type: value.type }),
    type: value.type,
    size: value.bytes.length,
  };
}

function quote(key: string): string {
  return JSON.stringify(key.length > 64 ? `${key.slice(0, 64)}…` : key);
}

import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { BlobContent } from "../provider.ts";
import type { StorageStore, StorageUsage } from "../storage/store.ts";

/** Files of owners, by paths as `normalizePath` makes them. */
export type FileTree = {
  read(owner: string, path: string): Promise<BlobContent | undefined>;
  /** Throws INVALID_ARGUMENT where file and folder would meet, QUOTA_EXCEEDED above the limit. */
  write(owner: string, path: string, content: BlobContent): Promise<void>;
  /** What is in a folder itself, in order of the names. */
  list(owner: string, path: string): Promise<readonly FileEntry[]>;
  isFolder(owner: string, path: string): Promise<boolean>;
  remove(owner: string, path: string): Promise<void>;
};

type FileEntry = { readonly name: string; readonly kind: "file" | "folder" };

/** A tree over a store: a file is a key, a folder is what keys have in common. One owner's writes come one after the other. */
export function createFileTree(store: StorageStore, limit: StorageUsage): FileTree {
  const inTurn = createTurns();
  const within = async (owner: string, path: string) =>
    (await store.keys(owner)).filter((key) => key.startsWith(`${path}/`));
  return {
    async read(owner, path) {
      const value = await store.get(owner, path);
      return value?.kind === "blob" ? { bytes: value.bytes, type: value.type } : undefined;
    },
    write: (owner, path, { bytes, type }) =>
      inTurn(owner, async () => {
        assertFree(await store.keys(owner), path);
        await store.put(owner, { key: path, value: { kind: "blob", bytes, type } }, limit);
      }),
    list: async (owner, path) => entriesOf(await store.keys(owner), path === "" ? "" : `${path}/`),
    isFolder: async (owner, path) => (await within(owner, path)).length > 0,
    remove: (owner, path) =>
      inTurn(owner, async () => {
        for (const key of [path, ...(await within(owner, path))]) await store.remove(owner, key);
      }),
  };
}

function entriesOf(keys: readonly string[], prefix: string): FileEntry[] {
  const entries = new Map<string, FileEntry>();
  for (const key of keys) {
    if (!key.startsWith(prefix)) continue;
    const [name = "", ...deeper] = key.slice(prefix.length).split("/");
    entries.set(name, { name, kind: deeper.length > 0 ? "folder" : "file" });
  }
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function assertFree(keys: readonly string[], path: string): void {
  const folders = path.split("/").map((_, at, names) => names.slice(0, at).join("/"));
  const file = keys.find((key) => folders.includes(key));
  if (file !== undefined) throw taken(file, "is a file, so that nothing can be in it");
  if (keys.some((key) => key.startsWith(`${path}/`))) throw taken(path, "is a folder");
}

function taken(path: string, what: string): AtollError {
  return new AtollError("INVALID_ARGUMENT", `${quoteForMessage(path)} ${what}. Use another path.`);
}

/** Runs the steps of each owner one after the other, whether or not those before went well. */
function createTurns() {
  const last = new Map<string, Promise<void>>();
  return async (owner: string, step: () => Promise<void>): Promise<void> => {
    const turn = (last.get(owner) ?? Promise.resolve()).then(step);
    const over = turn.catch(() => undefined);
    last.set(owner, over);
    await turn.finally(() => last.get(owner) === over && last.delete(owner));
  };
}

import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { damagedBlob, isBlobKey } from "./blob-store.ts";
import type { BlobStore } from "./blob-store.ts";
import { storageError } from "./storage-error.ts";

/** Blobs as files below a folder, each whole or not there. */
export function createFileBlobStore(folder: string): BlobStore {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key);
  const has = async (key: string) =>
    isBlobKey(key) &&
    (await stat(pathOf(key)).then(
      () => true,
      () => false,
    ));
  return {
    async put(bytes) {
      const key = digest(bytes);
      if (await has(key)) return key;
      await writeWhole(pathOf(key), bytes);
      return key;
    },
    async get(key) {
      if (!isBlobKey(key)) return undefined;
      const bytes = await readFile(pathOf(key)).catch(ifMissing);
      if (bytes === undefined) return undefined;
      if (digest(bytes) === key) return bytes;
      throw damagedBlob(key);
    },
    has,
    delete: async (key) => {
      if (isBlobKey(key)) await rm(pathOf(key), { force: true });
    },
  };
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw storageError(error);
  }
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}

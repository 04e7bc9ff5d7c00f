import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AtollError } from "@atoll/protocol";
import type { ReleaseStore, StoredBytes } from "../client/release-store.ts";
import { createFileExclusive } from "./file-lock.ts";

const RECORD_END = ".json";
/** Drafts that a process left when it was ended. */
const DRAFT_MS = 60 * 60 * 1000;

/** Keeps in files below a folder. Processes that share the folder do not get in each other's way. */
export function createFileReleaseStore(folder: string): ReleaseStore {
  const records = join(folder, "records");
  const bytesFolder = join(folder, "bytes");
  const drafts = join(folder, "drafts");
  const recordPath = (name: string) => join(records, name + RECORD_END);
  const bytesPath = (sha256: string) => join(bytesFolder, sha256);
  return {
    readRecord: async (name) => (await readIfThere(recordPath(name)))?.toString("utf8"),
    writeRecord: (name, text) => writeWhole(drafts, recordPath(name), Buffer.from(text)),
    listRecords: async () => (await namesIn(records)).map((name) => name.slice(0, -RECORD_END.length)),
    async readBytes(sha256) {
      const bytes = await readIfThere(bytesPath(sha256));
      return bytes && new Uint8Array(bytes);
    },
    writeBytes: (sha256, bytes) => writeWhole(drafts, bytesPath(sha256), bytes),
    async listBytes() {
      await removeOldDrafts(drafts);
      return sizesIn(bytesFolder);
    },
    removeBytes: (sha256) => rm(bytesPath(sha256), { force: true }),
    exclusive: createFileExclusive(join(folder, "locks")),
  };
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function sizesIn(folder: string): Promise<StoredBytes[]> {
  const sizes: StoredBytes[] = [];
  for (const sha256 of await namesIn(folder)) {
    const size = await stat(join(folder, sha256)).catch(() => undefined);
    if (size !== undefined) sizes.push({ sha256, length: size.size });
  }
  return sizes;
}

async function removeOldDrafts(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > DRAFT_MS) await rm(path, { force: true });
  }
}

async function writeWhole(drafts: string, path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(drafts, randomBytes(8).toString("hex"));
  try {
    await mkdir(drafts, { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    await writeSynced(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw isFull(error) ? full(error) : error;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

function full(cause: unknown): AtollError {
  return new AtollError(
    "STORE_FULL",
    "This device has no room for the mini-app. Free some space and try again.",
    { cause },
  );
}

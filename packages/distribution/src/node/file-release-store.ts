import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AtollError } from "@atoll/protocol";
import type { ReleaseStore } from "../client/release-store.ts";

/** Keeps in files below a folder. */
export function createFileReleaseStore(folder: string): ReleaseStore {
  const recordPath = (name: string) => join(folder, "records", `${name}.json`);
  const bytesPath = (sha256: string) => join(folder, "bytes", sha256);
  return {
    readRecord: async (name) => (await readIfThere(recordPath(name)))?.toString("utf8"),
    writeRecord: (name, text) => writeWhole(recordPath(name), Buffer.from(text)),
    async readBytes(sha256) {
      const bytes = await readIfThere(bytesPath(sha256));
      const intact = bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === sha256;
      return intact ? new Uint8Array(bytes) : undefined;
    },
    writeBytes: (sha256, bytes) => writeWhole(bytesPath(sha256), bytes),
  };
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
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
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOSPC" && code !== "EDQUOT") throw error;
    throw new AtollError(
      "STORE_FULL",
      "This device has no room for the mini-app. Free some space and try again.",
      { cause: error },
    );
  }
}

import { constants } from "node:fs";
import { chown, mkdtemp, open, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for one process. */
export type Scratch = {
  readonly folder: string;
  remove(): Promise<void>;
  /** The plain files among `names` that are no longer than `maxBytes`. */
  read(names: readonly string[], maxBytes: number): Promise<Map<string, Uint8Array>>;
};

/** Makes a folder with files in it. With `uid` it belongs to that user, else to us; nobody else can look into it. */
export async function openScratch(files: ReadonlyMap<string, Uint8Array>, uid?: number): Promise<Scratch> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "atoll-run-")));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes, { mode: 0o644 });
    if (uid !== undefined) await chown(folder, uid, uid);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    folder,
    async read(names, maxBytes) {
      const found = new Map<string, Uint8Array>();
      for (const name of names) {
        const bytes = await readPlain(join(folder, name), maxBytes);
        if (bytes !== undefined) found.set(name, bytes);
      }
      return found;
    },
    remove,
  };
}

/** Security: what the process left may be a link to a file that only we can read, a pipe without end, or enormous. */
async function readPlain(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  ).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size, nlink } = await file.stat();
    const isPlain = (await file.stat()).isFile() && nlink === 1;
    return isPlain && size <= maxBytes ? new Uint8Array(await file.readFile()) : undefined;
  } finally {
    await file.close();
  }
}

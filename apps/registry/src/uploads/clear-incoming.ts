import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Longer than any upload takes: what is older belongs to a process that was killed. */
const STALE_MS = 60 * 60 * 1000;

/** Where the pieces of uploads are kept until all have come. */
export function incomingFolder({ dataDir }: { readonly dataDir: string }): string {
  return join(dataDir, "incoming");
}

/** Removes what killed processes left of uploads; other processes may be receiving into the same folder. */
export async function clearIncoming(folder: string, nowMs: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && nowMs - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}

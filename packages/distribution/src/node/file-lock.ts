import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createQueues } from "../client/exclusive.ts";
import type { Exclusive } from "../client/exclusive.ts";

/** Work under a lock takes milliseconds; a lock this old was left by a process that is gone. */
const STALE_MS = 30_000;
const RETRY_MS = 5;

/** Keeps processes that share a folder apart, by a lock file for each name that holds its owner's process id. */
export function createFileExclusive(folder: string): Exclusive {
  const queue = createQueues();
  return (name, run) =>
    queue(name, async () => {
      const path = join(folder, `${name}.lock`);
      await take(path);
      try {
        return await run();
      } finally {
        await rm(path, { force: true });
      }
    });
}

async function take(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await create(path))) {
    if (await isStale(path)) await rm(path, { force: true });
    else await wait(RETRY_MS);
  }
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(String(process.pid)).finally(() => file.close());
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    const pid = Number(await readFile(path, "utf8"));
    return Date.now() - mtimeMs > STALE_MS || (pid > 0 && !isAlive(pid));
  } catch {
    // Gone already: the next attempt takes it.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

const PATIENCE_MS = 5_000;
const POLL_MS = 50;
/** Lines of postmaster.pid. Source: PostgreSQL's pidfile.h. */
const PID_LINE = 0;
const FOLDER_LINE = 1;
const SOCKET_DIR_LINE = 4;

/** Another registry runs over this data folder. */
export class DataInUseError extends Error {}

/**
 * Ends a PostgreSQL server over `folder` that nobody uses any more: its registry was killed. Throws DataInUseError when a living registry
 * uses it.
 */
export async function endOrphan(folder: string, urlOf: (socketDir: string) => string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; await delay(POLL_MS)) {
    const server = await readServer(folder);
    if (server === undefined) return;
    const users = await countUsers(urlOf(server.socketDir));
    if (users === 0) signal(server.pid, "SIGINT");
    if (Date.now() < end) continue;
    if (users !== undefined && users > 0) {
      throw new DataInUseError(
        `Atoll is already running over ${folder} (PostgreSQL is process ${server.pid}). Stop it, or set ATOLL_DATA to another folder.`,
      );
    }
    // It neither answers nor ends: as after a power cut, the next start repairs what it left.
    signal(server.pid, "SIGQUIT");
  }
}

type Found = { readonly pid: number; readonly socketDir: string };

/** The living server of a folder, by the file that every PostgreSQL server keeps. */
async function readServer(folder: string): Promise<Found | undefined> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 1 || lines[FOLDER_LINE] !== folder) return undefined;
  // The number may be that of another program by now: only a server of this folder is one.
  return signal(pid, 0) && (await isServerOf(pid, folder))
    ? { pid, socketDir: lines[SOCKET_DIR_LINE] ?? folder }
    : undefined;
}

async function isServerOf(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const [mine, theirs] = await Promise.all([
    stat(folder).catch(() => undefined),
    stat(`/proc/${pid}/cwd`).catch(() => undefined),
  ]);
  return mine !== undefined && theirs !== undefined && mine.ino === theirs.ino && mine.dev === theirs.dev;
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** How many others are connected; undefined when the server does not say. */
async function countUsers(url: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return rows[0]?.count;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

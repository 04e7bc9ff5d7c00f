import { readFile, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

const PATIENCE_MS = 5_000;
const POLL_MS = 50;
/** Lines of postmaster.pid. Source: PostgreSQL's pidfile.h. */
const PID_LINE = 0;
const SOCKET_DIR_LINE = 4;

/** Another registry runs over this data folder. */
export class DataInUseError extends Error {}

/**
 * Ends a PostgreSQL server over `folder` that nobody uses any more: its registry was killed. Throws DataInUseError when a living registry
 * uses it.
 */
export async function endOrphan(folder: string, urlOf: (socketDir: string) => string): Promise<void> {
  const pidFile = join(folder, "postmaster.pid");
  for (const end = Date.now() + PATIENCE_MS; ; await delay(POLL_MS)) {
    const lines = (await readFile(pidFile, "utf8").catch(() => "")).split("\n");
    const pid = Number(lines[PID_LINE]);
    if (!Number.isInteger(pid) || pid <= 1) return;
    const living = await serverProcesses(folder, pid);
    if (living.length === 0) break;
    const users = await countUsers(urlOf(lines[SOCKET_DIR_LINE] ?? folder));
    if (users === 0) signal(pid, "SIGINT");
    if (Date.now() < end) continue;
    if (users !== undefined && users > 0) {
      throw new DataInUseError(
        `Atoll is already running over ${folder} (PostgreSQL is process ${pid}). Stop it, or set ATOLL_DATA to another folder.`,
      );
    }
    // It neither answers nor ends: as after a power cut, the next start repairs what it left.
    for (const each of living) signal(each, "SIGKILL");
  }
  // Nobody works in the folder any more. The number in its files may be that of another program by now, or of one that its parent has not
  // taken leave of: PostgreSQL would take either for a living server.
  for (const name of ["postmaster.pid", ".s.PGSQL.5432.lock"]) await rm(join(folder, name), { force: true });
}

/** Processes of a server over `folder`: on Linux all of them, by where they work; elsewhere the one that its file names. */
async function serverProcesses(folder: string, pid: number): Promise<number[]> {
  if (process.platform !== "linux") return signal(pid, 0) ? [pid] : [];
  const here = await stat(folder);
  const found: number[] = [];
  for (const each of (await readdir("/proc")).map(Number).filter((number) => number > 1)) {
    // A process that has ended works nowhere.
    const cwd = await stat(`/proc/${each}/cwd`).catch(() => undefined);
    if (cwd?.ino === here.ino && cwd.dev === here.dev) found.push(each);
  }
  return found;
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

// Plain JavaScript on Node built-ins only: it runs before anything is installed.
import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The lock is held by a living process: `holder` is its record `{ pid, born, since }`. */
export class LockHeldError extends Error {
  constructor(folder, holder) {
    super(
      `Atoll is already running from ${folder} (process ${holder.pid}, since ${holder.since}). ` +
        `Stop it with Ctrl-C in its terminal, or with: kill ${holder.pid}`,
    );
    this.name = "LockHeldError";
    this.holder = holder;
  }
}

/**
 * Takes the lock of a data folder for this process and returns how to give it back. A lock whose process is gone is taken over.
 * Throws LockHeldError while another process lives that holds it.
 */
export function acquireLock(folder, { pid = process.pid, now = () => new Date(), born = processBorn } = {}) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "lock.json");
  const text = JSON.stringify({ pid, born: born(pid), since: now().toISOString() });
  const draft = `${path}.${pid}`;
  writeFileSync(draft, text);
  try {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      if (tryLink(draft, path)) return () => releaseLock(path, text);
      removeIfStale({ folder, path, pid, born });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`The lock ${path} keeps changing hands. Start again.`);
}

/** Like {@link acquireLock}, waiting while another living process holds it; `onWait` is told once, with that process. */
export async function waitForLock(folder, { onWait = () => {}, pause = 500, ...options } = {}) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return acquireLock(folder, options);
    } catch (error) {
      if (!(error instanceof LockHeldError)) throw error;
      if (attempt === 0) onWait(error.holder);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Linking is the one step that either takes the name with its whole content or fails. */
function tryLink(draft, path) {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function removeIfStale({ folder, path, pid, born }) {
  const seen = readIfThere(path);
  if (seen === undefined) return;
  const holder = parseHolder(seen);
  if (holder !== undefined && born(holder.pid) === holder.born && holder.born !== "") {
    throw new LockHeldError(folder, holder);
  }
  // Two starts may both find the same stale lock: moving it aside tells which lock was really removed.
  const aside = `${path}.stale.${pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  if (readIfThere(aside) !== seen) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function releaseLock(path, text) {
  if (readIfThere(path) === text) rmSync(path, { force: true });
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function parseHolder(text) {
  try {
    const holder = JSON.parse(text);
    return Number.isInteger(holder.pid) && typeof holder.born === "string" ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** When a process was born, as its system says it, so that a reused pid is not taken for the old one; "" when it is gone. */
export function processBorn(pid) {
  if (process.platform === "linux") {
    // The command in brackets may hold spaces; after it come the state and, 20th, the birth.
    const stat = readIfThere(`/proc/${pid}/stat`) ?? "";
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "" : (fields[19] ?? "");
  }
  if (process.platform === "win32") return isAlive(pid) ? "alive" : "";
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

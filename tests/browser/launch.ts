import { existsSync } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import packed from "@sparticuz/chromium";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

// Security: never the packed browser's own `args`. They turn web security and site isolation off, and a test with them proves nothing.
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const LOCK = join(tmpdir(), "atoll-chromium.lock");
/** Unpacking takes seconds; a lock older than this was left behind. */
const STALE_MS = 120_000;

/** A real Chromium with its walls up, headless. The one from npm, or the system's where that does not run. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  // Chromium's own sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS;
  const executablePath = await unpackOnce();
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (!existsSync(SYSTEM_CHROMIUM)) throw error;
    return chromium.launch({ executablePath: SYSTEM_CHROMIUM, args });
  }
}

/** Unpacks the browser into the temporary folder; one process at a time, since the package takes a half-written file for a whole one. */
async function unpackOnce(): Promise<string> {
  for (;;) {
    if (await takeLock()) break;
    await pause(100);
  }
  try {
    return await packed.executablePath();
  } catch {
    return SYSTEM_CHROMIUM;
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(LOCK);
    return true;
  } catch {
    const age = Date.now() - (await stat(LOCK).then(({ mtimeMs }) => mtimeMs, Date.now));
    if (age > STALE_MS) await rm(LOCK, { recursive: true, force: true });
    return false;
  }
}

import { chmod, copyFile, link, mkdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import checkout from "../../package.json" with { type: "json" };

const LOCK = join(tmpdir(), "atoll-chromium.lock");
/** Unpacking takes seconds; a lock older than this was left behind. */
const STALE_MS = 120_000;

/** Where {@link unpackChromium} puts the browser: whole, once it is there. */
export const PACKED_CHROMIUM = join(
  tmpdir(),
  `atoll-chromium-${checkout.devDependencies["@sparticuz/chromium"]}`,
);

/**
 * Unpacks the Chromium that the checkout's development dependencies hold, and gives its path: one process at a time, since the package takes
 * a half-written file for a whole one. Other users may run it, as pictures are taken by one who owns nothing. Throws where it does not run.
 */
export async function unpackChromium(): Promise<string> {
  if (await isThere(PACKED_CHROMIUM)) return PACKED_CHROMIUM;
  while (!(await takeLock())) await pause(100);
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const unpacked = await packed.executablePath();
    const whole = `${PACKED_CHROMIUM}.${process.pid}`;
    await link(unpacked, whole).catch(() => copyFile(unpacked, whole));
    await chmod(whole, 0o755);
    await rename(whole, PACKED_CHROMIUM);
    return PACKED_CHROMIUM;
  } finally {
    await rm(LOCK, { recursive: true, force: true });
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (file) => file.isFile(),
    () => false,
  );
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

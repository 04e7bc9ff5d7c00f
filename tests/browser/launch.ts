import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { unpackChromium } from "../../scripts/start/packed-chromium.ts";

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

/** A real Chromium with its walls up, headless. The one from npm, or the system's where that does not run. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  // Chromium's own sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS;
  const executablePath = await unpackChromium().catch(() => SYSTEM_CHROMIUM);
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (!existsSync(SYSTEM_CHROMIUM)) throw error;
    return chromium.launch({ executablePath: SYSTEM_CHROMIUM, args });
  }
}

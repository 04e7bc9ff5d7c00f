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

export type LaunchOptions = {
  /** A video (.y4m) that plays in place of the machine's camera. */
  readonly cameraVideo?: string;
  /** What the person answers when the browser asks for it: yes unless given. Nobody else is there to be asked. */
  readonly cameraAllowed?: boolean;
};

/** A real Chromium with its walls up, headless. The one from npm, or the system's where that does not run. Close it after use. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { cameraVideo, cameraAllowed = true } = options;
  // Chromium's own sandbox refuses to run as root.
  const args = process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : [...FLAGS];
  if (cameraVideo !== undefined)
    args.push(
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${cameraVideo}`,
      `--use-fake-ui-for-media-stream${cameraAllowed ? "" : "=deny"}`,
    );
  const executablePath = await unpackChromium().catch(() => SYSTEM_CHROMIUM);
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (!existsSync(SYSTEM_CHROMIUM)) throw error;
    return chromium.launch({ executablePath: SYSTEM_CHROMIUM, args });
  }
}

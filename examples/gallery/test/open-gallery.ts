import { join } from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { startDev } from "../../../packages/cli/src/dev/start-dev.ts";
import type { RunningDev } from "../../../packages/cli/src/dev/start-dev.ts";

/** What holds on the device that the gallery is looked at on. */
export type Look = {
  readonly theme: "light" | "dark";
  readonly direction: "ltr" | "rtl";
  readonly fontScale: number;
};

/** The gallery on the device of a real host, in a page of a real browser. */
export type OpenGallery = {
  readonly page: Page;
  readonly device: FrameLocator;
  /** The device itself, for pictures of it. */
  readonly frame: Locator;
  /** What went wrong in the page: errors, and lines of its console. */
  readonly faults: readonly string[];
};

/** Serves the gallery as `atoll dev` does. */
export async function serveGallery(): Promise<RunningDev> {
  const dev = await startDev({
    projectDir: join(import.meta.dirname, ".."),
    port: 0,
    addresses: [],
    networkMap: {},
    onLoop: () => undefined,
    onTold: () => undefined,
    onPageBuild: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  await dev.started;
  return dev;
}

/** Opens the gallery in a page of its own with these looks; motion is off, so that pictures are at rest. */
export async function openGallery(browser: Browser, origin: string, look: Look): Promise<OpenGallery> {
  const page = await browser.newPage({ viewport: { width: 1_700, height: 1_040 } });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  const settings = JSON.stringify({ device: "small", locale: "en", reducedMotion: "on", ...look });
  await page.addInitScript(
    (kept) => window === window.top && localStorage.setItem("atoll.dev.device", kept),
    settings,
  );
  await page.goto(origin);
  const frame = page.locator('iframe[title="The mini-app on the device"]');
  const device = page.frameLocator('iframe[title="The mini-app on the device"]');
  await device.getByRole("searchbox").waitFor();
  return { page, device, frame, faults };
}

import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { seriousFindings } from "../axe.ts";
import { watchFaults } from "./faults.ts";
import { BERTH, LOG_BOOK } from "./log-book.ts";

/** A little more than the time after which a host in use asks for news. */
const NEWS_EVERY_MS = 16 * 60_000;

/** As text: Chromium's own way to ask is in no type library. */
const ASKS_POLICY = 'document.featurePolicy.allowsFeature("geolocation")';

/** What someone does in the shell on a phone, by what they see, tap and type. */
export type ShellSeat = {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly axe: readonly unknown[];
  openFromCatalogue(): Promise<void>;
  note(text: string): Promise<void>;
  /** Waits until a text is there to be read. */
  reads(text: string): Promise<void>;
  /** Opens it again and again, as people do, until a text is there that an earlier opening may have brought. */
  opensTo(text: string): Promise<void>;
  /** Lets the time pass after which a host asks for news, until a text is there. */
  waitsFor(text: string): Promise<void>;
  /** Takes the network away, once the service worker keeps what it needs, or gives it back. */
  setOnline(online: boolean): Promise<void>;
  /** Reloads the page; what then is there to be read is for the next step to say. */
  reload(): Promise<void>;
  /** Has axe look at the page. */
  check(): Promise<void>;
  /** How many frames of mini-apps there are, and how many of them may ask the browser where the device is. */
  framesThatLocate(): Promise<{ readonly all: number; readonly may: number }>;
};

/** A browser of somebody's own at the shell's door, on a device that knows where it is. */
export async function openShellSeat(browser: Browser, origin: string): Promise<ShellSeat> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
    geolocation: BERTH.at,
    permissions: ["geolocation"],
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults = watchFaults(page);
  const axe: unknown[] = [];
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const text = (words: string) => page.getByText(words, { exact: true }).first();
  await page.clock.install();
  return {
    page,
    faults: faults.list,
    axe,
    async openFromCatalogue() {
      await page.goto(origin);
      await page.getByRole("link", { name: new RegExp(LOG_BOOK.name) }).click();
      await button("Open").click();
    },
    async note(words) {
      await page.getByLabel("What happened").fill(words);
      await button("Note it").click();
      await text(words).waitFor();
    },
    reads: (words) => text(words).waitFor(),
    async opensTo(words) {
      const opens = async () => {
        await page.reload({ waitUntil: "commit" });
        await button("Note it").waitFor();
        return text(words).isVisible();
      };
      await expect.poll(opens, { timeout: 30_000, interval: 500 }).toBe(true);
    },
    async waitsFor(words) {
      const passes = async () => {
        await page.clock.fastForward(NEWS_EVERY_MS);
        return text(words).isVisible();
      };
      await expect.poll(passes, { timeout: 30_000, interval: 500 }).toBe(true);
    },
    async setOnline(online) {
      if (!online) await page.waitForFunction(workerIsSettled);
      if (!online) faults.expectOnly(/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/);
      await context.setOffline(!online);
      if (online) faults.expectOnly(undefined);
    },
    reload: async () => void (await page.reload({ waitUntil: "commit" })),
    async framesThatLocate() {
      const frames = page.frames().filter((frame) => frame !== page.mainFrame());
      const may = await Promise.all(frames.map((frame) => frame.evaluate(ASKS_POLICY)));
      return { all: frames.length, may: may.filter(Boolean).length };
    },
    check: async () => void axe.push(...(await seriousFindings(page))),
  };
}

/** True once a service worker answers for the page and no newer one is on its way. */
async function workerIsSettled(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.installing === null && navigator.serviceWorker.controller?.state === "activated";
}

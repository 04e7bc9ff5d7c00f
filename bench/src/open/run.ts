import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import { summarise } from "../measure.ts";
import { bytes, ms, printTable, times } from "../table.ts";
import { serveSite } from "./site.ts";

const ROUNDS = 9;

/** Opening a 200-node mini-app, tap to first paint: Atoll cold and from a warm pool against a self-contained React page in a frame. */
export async function benchOpen(): Promise<object> {
  const site = await serveSite();
  const browser = await launchBrowser();
  try {
    const samples = { cold: [] as number[], warm: [] as number[], page: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const page = await inFreshPage(browser, `${site.origin}/peer.html`, (tab) =>
        tab.evaluate(() => window.openPage()),
      );
      const cold = await inFreshPage(browser, `${site.origin}/atoll.html?pool=0`, open);
      const warm = await inFreshPage(browser, `${site.origin}/atoll.html?pool=1`, openWarm);
      // The first round warms the machine up.
      if (round === 0) continue;
      samples.page.push(page);
      samples.cold.push(cold);
      samples.warm.push(warm);
    }
    return print(samples, site);
  } finally {
    await browser.close();
    site.close();
  }
}

const open = (tab: Page): Promise<number> => tab.evaluate(() => window.openMiniApp());

async function openWarm(tab: Page): Promise<number> {
  await tab.waitForFunction(() => window.waiting() > 0);
  return open(tab);
}

async function inFreshPage(
  browser: Browser,
  url: string,
  work: (tab: Page) => Promise<number>,
): Promise<number> {
  const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
  try {
    await tab.goto(url);
    await tab.waitForFunction(() => document.title === "ready");
    return await work(tab);
  } finally {
    await tab.close();
  }
}

type Samples = { readonly cold: number[]; readonly warm: number[]; readonly page: number[] };

function print(samples: Samples, site: { pageBytes: number; bundleBytes: number }): object {
  const [cold, warm, page] = [samples.cold, samples.warm, samples.page].map(summarise);
  if (cold === undefined || warm === undefined || page === undefined) throw new Error("No samples.");
  const row = (what: string, ours: number, peer: number, mark: string) => ({
    what,
    ours: ms(ours),
    peer: ms(peer),
    ratio: times(peer / ours),
    mark,
  });
  printTable("open, tap to first paint (Chromium)", "React page in a frame", [
    row("cold, median", cold.median, page.median, "≥ 1x"),
    row("cold, best", cold.min, page.min, ""),
    row("warm pool, median", warm.median, page.median, "≥ 8x"),
    row("warm pool, best", warm.min, page.min, ""),
    {
      what: "script of the mini-app, not compressed",
      ours: bytes(site.bundleBytes),
      peer: bytes(site.pageBytes),
      ratio: times(site.pageBytes / site.bundleBytes),
      mark: "",
    },
  ]);
  return { cold, warm, page, ...site };
}

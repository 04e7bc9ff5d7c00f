import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import { summarise } from "../measure.ts";
import type { Times } from "../measure.ts";
import { bytes, ms, printTable, times } from "../table.ts";
import { serveSite } from "./site.ts";
import type { Site } from "./site.ts";

const ROUNDS = 9;

/**
 * Opening a 200-node mini-app, tap to first paint: Atoll cold and from a warm pool against the same mini-app as a
 * self-contained React page in a frame, as platforms on WebViews run it: once with the same kit inside, once with bare elements.
 */
export async function benchOpen(): Promise<object> {
  const site = await serveSite();
  const browser = await launchBrowser();
  try {
    const samples: Samples = { cold: [], warm: [], kitPage: [], plainPage: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const kitPage = await openPage(browser, site, "/kit-page.html");
      const plainPage = await openPage(browser, site, "/plain-page.html");
      const cold = await inFreshPage(browser, `${site.origin}/atoll.html?pool=0`, open);
      const warm = await inFreshPage(browser, `${site.origin}/atoll.html?pool=1`, openWarm);
      // The first round warms the machine up.
      if (round === 0) continue;
      samples.kitPage.push(kitPage);
      samples.plainPage.push(plainPage);
      samples.cold.push(cold);
      samples.warm.push(warm);
    }
    return print(samples, site);
  } finally {
    await browser.close();
    site.close();
  }
}

function openPage(browser: Browser, { origin }: Site, path: string): Promise<number> {
  return inFreshPage(browser, `${origin}/peer.html`, (tab) =>
    tab.evaluate((at) => window.openPage(at), path),
  );
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

type Samples = {
  readonly cold: number[];
  readonly warm: number[];
  readonly kitPage: number[];
  readonly plainPage: number[];
};

function print(samples: Samples, site: Site): object {
  const cold = summarise(samples.cold);
  const warm = summarise(samples.warm);
  const kitPage = summarise(samples.kitPage);
  const plainPage = summarise(samples.plainPage);
  const row = (what: string, ours: Times, peer: Times, mark = "") => ({
    what,
    ours: ms(ours.median),
    peer: ms(peer.median),
    ratio: times(peer.median / ours.median),
    mark,
  });
  printTable("open, tap to first paint (Chromium, medians)", "React page in a frame", [
    row("cold; the page carries the same kit", cold, kitPage, "≥ 1x"),
    row("warm pool; the page carries the same kit", warm, kitPage, "≥ 8x"),
    row("cold; the page is plain elements", cold, plainPage),
    row("warm pool; the page is plain elements", warm, plainPage),
    {
      what: "script of the mini-app, not compressed",
      ours: bytes(site.bundleBytes),
      peer: bytes(site.kitPageBytes),
      ratio: times(site.kitPageBytes / site.bundleBytes),
      mark: "",
    },
  ]);
  return { cold, warm, kitPage, plainPage, bundleBytes: site.bundleBytes, pageBytes: site.kitPageBytes };
}

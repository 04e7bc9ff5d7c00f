import type { CatalogueEntry } from "@atoll/distribution/registry";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../browser/launch.ts";
import { seriousFindings } from "../axe.ts";
import { faultsOf } from "../page-faults.ts";
import { describeMiniApp } from "./describe-mini-app.ts";
import { serveFakeRegistry } from "./serve-fake-registry.ts";
import type { ServedFakeRegistry } from "./serve-fake-registry.ts";

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const NAMES = ["Anchor", "Buoy", "Coral", "Dune", "Estuary"];

let browser: Browser;
let served: ServedFakeRegistry;
let context: BrowserContext;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serveFakeRegistry({ now: () => Date.now() });
  NAMES.forEach(addMiniApp);
  await begin({ viewport: PHONE });
});
afterEach(async () => {
  await context.close();
  served.close();
});

describe("the home page", () => {
  it("finds mini-apps by words and by category, and says when nothing fits", async () => {
    await goHome();
    await expect.poll(() => names()).toHaveLength(NAMES.length);
    await page.getByRole("button", { name: "Travel" }).click();
    await expect.poll(() => names()).toEqual(["Anchor", "Coral", "Estuary"]);
    await page.getByRole("searchbox", { name: "Search mini-apps" }).fill("CORAL");
    await expect.poll(() => names()).toEqual(["Coral"]);
    await page.getByRole("searchbox", { name: "Search mini-apps" }).fill("buoy");
    await page.getByText("No mini-app fits in this category.").waitFor();
    await page.getByRole("button", { name: "Show all mini-apps" }).click();
    await expect.poll(() => names()).toHaveLength(NAMES.length);
    expect(faults).toEqual([]);
  });

  it("has what was opened last, and remembers it over a reload", async () => {
    await goHome();
    for (const name of ["Buoy", "Dune"]) {
      await open(name);
      await page.getByRole("button", { name: "Close" }).click();
      await page.getByRole("heading", { name, level: 1 }).waitFor();
      await page.goBack();
    }
    await page.reload();
    const recent = page.getByRole("group", { name: "Recent" }).getByRole("button");
    await expect.poll(() => recent.allInnerTexts()).toEqual(["D\nDune", "B\nBuoy"]);
    await recent.first().click();
    await page.getByText("Count 0").waitFor();
  });
});

describe("the page about a mini-app", () => {
  it("says in plain words what it is and what it may access", async () => {
    const [entry] = served.catalogue;
    if (entry === undefined) throw new Error("There is no entry.");
    served.pages.set(
      entry.id,
      describeMiniApp(entry, {
        permissions: [{ id: "photos.read", reason: "For your diary.", required: false }],
        network: { domains: ["tides.example.com"], reason: null },
        ageRating: { minimum: 12, descriptors: [] },
      }),
    );
    await page.goto(`${served.origin}/miniapp/${entry.id}`);
    for (const text of [
      "Use photos that you choose",
      /For your diary/,
      /Connects to .*tides\.example\.com/,
      "12+",
    ])
      await page.getByText(text).waitFor();
    expect(await page.title()).toBe("Anchor · Atoll");
    expect(faults).toEqual([]);
  });

  it("keeps the name of one that was taken back, and does not offer to open it", async () => {
    await goHome();
    await open("Coral");
    await page.getByRole("button", { name: "Close" }).click();
    served.catalogue.splice(0);
    served.pages.set(idOf("Coral"), { state: "withdrawn", id: idOf("Coral"), name: "Coral" });
    await page.reload();
    await page.getByRole("heading", { name: "No longer on offer" }).waitFor();
    await page.getByRole("heading", { name: "Coral", level: 1 }).waitFor();
    expect(await page.getByRole("button", { name: "Open", exact: true }).count()).toBe(0);
    served.registry.revoke([
      { app: idOf("Coral"), versions: null, platforms: null, hostVersions: null, reason: "Bad." },
    ]);
    await page.goto(`${served.origin}/miniapp/${idOf("Coral")}/open`);
    await page.getByRole("heading", { name: "Coral", level: 1 }).waitFor();
  });

  it("still opens what is here when its details cannot be read, and reads them when asked again", async () => {
    await page.route("**/v1/miniapps/**", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto(`${served.origin}/miniapp/${idOf("Dune")}`);
    await page.getByText("Code NETWORK_ERROR").waitFor();
    await page.getByRole("button", { name: "Open", exact: true }).waitFor();
    await page.unroute("**/v1/miniapps/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "What it may access" }).waitFor();
  });
});

describe("several open mini-apps", () => {
  it("live on when they are left, and are returned to as they were", async () => {
    await goHome();
    await open("Anchor");
    await shown("Count 0").click();
    await page.goBack();
    await page.getByRole("button", { name: "Return" }).waitFor();
    await page.goBack();
    await recent("Still open Anchor").click();
    await shown("Count 1").waitFor();
  });

  it("are switched between, closed one by one, and end in an empty switcher", async () => {
    await goHome();
    for (const name of ["Anchor", "Buoy"]) {
      await open(name);
      await page.goBack();
      await page.goBack();
    }
    await page.getByRole("button", { name: "2 open mini-apps" }).click();
    await page.getByRole("button", { name: /^Anchor/ }).click();
    await shown("Count 0").click();
    await page.getByRole("button", { name: "Menu" }).filter({ visible: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Switch" }).click();
    await page.getByRole("button", { name: "Close Buoy" }).click();
    await page.getByRole("button", { name: /^Anchor/ }).click();
    await shown("Count 1").waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Close all" }).click();
    await page.getByText("No mini-app is open").waitFor();
    expect(faults).toEqual([]);
  });

  it("are four at most: the one left longest ago begins anew", async () => {
    await goHome();
    for (const name of NAMES) {
      await open(name);
      await shown("Count 0").click();
      await shown("Count 1").waitFor();
      await page.goBack();
      await page.goBack();
    }
    await page.getByRole("button", { name: "4 open mini-apps" }).waitFor();
    await recent("Anchor").click();
    await shown("Count 0").waitFor();
  });
});

describe("the settings", () => {
  it("turn the whole shell to Arabic, keep it, and tell mini-apps", async () => {
    await goHome();
    await open("Coral");
    await page.goBack();
    await page.goBack();
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "العربية" }).click();
    await page.getByRole("heading", { name: "الإعدادات" }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
      "rtl",
      "ar",
    ]);
    const back = await page.getByRole("button", { name: "رجوع" }).boundingBox();
    expect(back?.x).toBeGreaterThan(PHONE.width / 2);
    await page.goto(`${served.origin}/miniapp/${idOf("Coral")}/open`);
    await page.getByText("ar rtl").waitFor();
    await page.getByRole("button", { name: "القائمة" }).waitFor();
  });

  it("set the colours", async () => {
    await page.goto(`${served.origin}/settings`);
    await page.getByRole("button", { name: "Dark" }).click();
    await page.waitForFunction(() => document.documentElement.dataset["scheme"] === "dark");
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset["scheme"] === "dark");
  });

  it("show what each mini-app keeps here, and clear it", async () => {
    await goHome();
    await open("Estuary");
    await shown("Keep").click();
    await shown("Kept").waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Clear the data of Estuary" }).click();
    await page.getByRole("button", { name: "Clear for good" }).click();
    await page.getByText("No mini-app keeps anything here").waitFor();
    expect(faults).toEqual([]);
  });
});

describe("every screen", () => {
  it("is reached by keyboard alone, and its heading takes the focus", async () => {
    await goHome();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole("link", { name: /Dune/ }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Dune");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Count 0").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe("Dune");
    await page.goBack();
    await expect.poll(focused).toBe("Dune");
    await page.goBack();
    await expect.poll(focused).toBe("Mini-apps");
    await page.getByRole("button", { name: "Settings" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Settings");
  });

  it.each([
    ["English, light, on a phone", { viewport: PHONE, colorScheme: "light", locale: "en-GB" }],
    ["Arabic, dark, on a desktop", { viewport: DESKTOP, colorScheme: "dark", locale: "ar" }],
  ] as const)("has nothing that axe finds serious: %s", async (_, options) => {
    await context.close();
    await begin(options);
    const found: unknown[] = [];
    await goHome();
    found.push(...(await seriousFindings(page)));
    await page.getByRole("link", { name: /Coral/ }).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    found.push(...(await seriousFindings(page)));
    await page.getByRole("button", { name: /^(Open|افتح)$/ }).click();
    await page.getByText("Count 0").waitFor();
    found.push(...(await seriousFindings(page)));
    await page.goBack();
    await page.goBack();
    await page.getByRole("heading", { level: 2, name: /^(Recent|الأخيرة)$/ }).waitFor();
    found.push(...(await seriousFindings(page)));
    await page.getByRole("button", { name: /1 open mini-app|المفتوحة: 1/ }).click();
    await page.getByRole("listitem").first().waitFor();
    found.push(...(await seriousFindings(page)));
    await page.goto(`${served.origin}/settings`);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    found.push(...(await seriousFindings(page)));
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("fits its window with text at twice its size", async () => {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setDeviceMetricsOverride", {
      width: PHONE.width,
      height: PHONE.height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    for (const path of ["/", `/miniapp/${idOf("Dune")}`, "/open", "/settings"]) {
      await page.goto(served.origin + path);
      await page.addStyleTag({ content: "html { font-size: 200% }" }).catch(() => undefined);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
        window.dispatchEvent(new Event("resize"));
      });
      await page.getByRole("heading", { level: 1 }).waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(PHONE.width);
    }
  });
});

function idOf(name: string): string {
  return `org.atoll.${name.toLowerCase()}`;
}

function addMiniApp(name: string, place: number): void {
  const id = idOf(name);
  const entry: CatalogueEntry = {
    id,
    name,
    description: `What ${name} does`,
    categories: [place % 2 === 0 ? "travel" : "games"],
    color: null,
    publisher: "Harbour Office",
    iconUrl: null,
    statement: `/cdn/meta/apps/${id}.json`,
  };
  served.catalogue.push(entry);
  served.registry.release(id, 1, { code: COUNTER, manifest: { name } });
}

/** A mini-app that counts, keeps something, and says which language it was told. */
const COUNTER = `__atoll_define("main", ["react", "@atoll/sdk", "@atoll/sdk/ui"], function (require, exports) {
  const { createElement: h, useState } = require("react");
  const { platform, useEnvironment } = require("@atoll/sdk");
  const { Button, Screen, Text } = require("@atoll/sdk/ui");
  exports.default = function App() {
    const [count, setCount] = useState(0);
    const [kept, setKept] = useState("Keep");
    const { locale, direction } = useEnvironment();
    return h(Screen, null,
      h(Button, { onPress: () => setCount(count + 1) }, "Count " + count),
      h(Button, { onPress: () => platform.storage.set("a", "b").then(() => setKept("Kept")) }, kept),
      h(Text, null, locale + " " + direction));
  };
});`;

async function begin(options: BrowserContextOptions): Promise<void> {
  context = await browser.newContext({
    reducedMotion: "reduce",
    locale: "en-GB",
    // This registry serves no service worker.
    serviceWorkers: "block",
    ...options,
  });
  page = await context.newPage();
  faults = faultsOf(page);
}

async function goHome(): Promise<void> {
  await page.goto(served.origin);
  await page.getByRole("link").first().waitFor();
}

async function open(name: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(name) }).click();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await shown("Count 0").waitFor();
}

/** A mini-app of the row of those opened last. */
function recent(name: string) {
  return page.getByRole("group", { name: "Recent" }).getByRole("button", { name, exact: true });
}

/** In the mini-app that is in front; those behind it are in the page too. */
function shown(text: string) {
  return page.getByText(text, { exact: true }).filter({ visible: true });
}

/** Names of the mini-apps that the page lists, featured ones among them. */
async function names(): Promise<string[]> {
  const texts = await page.getByRole("link").allInnerTexts();
  return texts.map((text) => NAMES.find((name) => text.includes(name)) ?? text).sort();
}

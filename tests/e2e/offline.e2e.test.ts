import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { createJournalPage } from "./journal-page.ts";
import { seededRegistry } from "./registry/seeded-registry.ts";
import type { SeededRegistry } from "./registry/start-seeded-registry.ts";

const JOURNAL = "/miniapp/org.atoll.expense-journal/open";
const OFFLINE = "Offline. What is on this device still opens.";

let registry: SeededRegistry;
let browser: Browser;

beforeAll(async () => {
  [registry, browser] = await Promise.all([seededRegistry(), launchBrowser()]);
});
afterAll(() => browser.close());

describe("the shell without a network", () => {
  it("opens by a reload, with its catalogue and a mini-app and its data, and goes on when it is back", async () => {
    await withShell(async (page, context) => {
      await page.goto(registry.shellOrigin + JOURNAL);
      const journal = createJournalPage(page);
      await journal.beginExpense("12", "Ferry ticket");
      await journal.save();
      await page.goto(registry.shellOrigin);
      await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
      await workerIsReady(page);
      await context.setOffline(true);
      await page.reload();
      await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
      await page.getByText(OFFLINE).waitFor();
      await page.getByText(/Catalogue of /).waitFor();
      await page.goto(registry.shellOrigin + JOURNAL);
      await page.getByText("Ferry ticket").first().waitFor();
      await context.setOffline(false);
      await page.goto(registry.shellOrigin);
      await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
      await page.getByText(OFFLINE).waitFor({ state: "detached" });
    });
  });

  it("has the policies that it has with one", async () => {
    await withShell(async (page, context) => {
      const online = await page.goto(registry.shellOrigin);
      const text = await online?.text();
      await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
      await workerIsReady(page);
      await context.setOffline(true);
      const offline = await page.reload();
      expect(offline?.fromServiceWorker()).toBe(true);
      for (const name of POLICIES) expect(offline?.headers()[name], name).toBe(online?.headers()[name]);
      expect(await offline?.text()).toBe(text);
    });
  });

  it("lets no script become a worker but the shell's own", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(registry.shellOrigin);
    await page.getByRole("link", { name: /Expense Journal/ }).waitFor();
    const register = page.evaluate(() => navigator.serviceWorker.register("/assets/evil.js"));
    await expect(register).rejects.toThrow(/TrustedScriptURL/);
    await context.close();
  });

  it("keeps nothing of the API and of creators in the worker's caches, and all of it goes at /sw-off", async () => {
    await withShell(async (page) => {
      await page.goto(registry.shellOrigin + JOURNAL);
      await page.getByRole("button", { name: "Add expense" }).waitFor();
      await workerIsReady(page);
      const kept = await keptAddresses(page);
      expect(kept.length).toBeGreaterThan(5);
      for (const address of kept) {
        expect(new URL(address).origin).toBe(registry.shellOrigin);
        expect(new URL(address).pathname).toMatch(/^\/($|favicon\.svg$|assets\/|sandbox\/|network-)/);
      }
      await page.goto(`${registry.shellOrigin}/sw-off`);
      await page.getByText("is gone").waitFor();
      expect(await keptAddresses(page)).toEqual([]);
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
        0,
      );
    });
  });
});

const POLICIES = [
  "content-security-policy",
  "cross-origin-opener-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
];

/** Waits until the worker keeps everything and answers for the page. */
async function workerIsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

function keptAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    return found;
  });
}

/** A page of a new person. What a browser logs of a network that is not there is no fault. */
async function withShell(run: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("ERR_INTERNET_DISCONNECTED"))
        faults.push(message.text());
    });
    await run(page, context);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

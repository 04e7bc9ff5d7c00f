import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { ADD_PHOTO, createJournalPage } from "./journal-page.ts";
import { faultsOf } from "./page-faults.ts";
import { seededRegistry } from "./registry/seeded-registry.ts";
import type { SeededRegistry } from "./registry/start-seeded-registry.ts";

const JOURNAL = "org.atoll.expense-journal";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let registry: SeededRegistry;
let browser: Browser;

beforeAll(async () => {
  [registry, browser] = await Promise.all([seededRegistry(), launchBrowser()]);
});
afterAll(() => browser.close());

describe("the permission centre", () => {
  it("shows what was decided and what happened, and takes a permission back", async () => {
    await withPage(async (page) => {
      await page.goto(`${registry.shellOrigin}/permissions`);
      await page.getByText("No mini-app has asked for anything yet").waitFor();
      await seriousFindings(page);
      await allowPhotos(page);
      await page.goto(`${registry.shellOrigin}/permissions?app=${JOURNAL}`);
      await page.getByRole("heading", { name: "Expense Journal" }).waitFor();
      await page
        .getByText(/^Used · Expense Journal/)
        .first()
        .waitFor();
      await seriousFindings(page);
      await page.getByRole("button", { name: /^Take back: / }).click();
      await page.getByText("Not allowed", { exact: true }).waitFor();
      await page.getByText(/^Taken back · Expense Journal/).waitFor();
      await page.getByRole("button", { name: /^Ask again: / }).click();
      await page.getByText(/^May ask again · Expense Journal/).waitFor();
    });
  });
});

describe("reporting a mini-app", () => {
  it("is done from the page about it, says the report's number, and can end in blocking it, which can be undone", async () => {
    await withPage(async (page) => {
      await page.goto(`${registry.shellOrigin}/miniapp/${JOURNAL}/report`);
      await page.getByRole("dialog", { name: "Report Expense Journal" }).waitFor();
      await seriousFindings(page);
      await page.getByRole("radio", { name: "It misuses my data" }).click();
      await page.getByLabel("What happened").fill("It shows receipts that are not mine.");
      await page.getByRole("button", { name: "Send report" }).click();
      await page.getByText(/R-[0-9A-Z]{4}-[0-9A-Z]{4}/).waitFor();
      await seriousFindings(page);
      await page.getByRole("button", { name: "Block it on this device" }).click();
      await page.getByRole("heading", { name: "Mini-apps", exact: true }).waitFor();
      expect(await page.getByRole("link", { name: /Expense Journal/ }).count()).toBe(0);
      await page.goto(`${registry.shellOrigin}/miniapp/${JOURNAL}/open`);
      await page.getByText(/You blocked this mini-app/).waitFor();
      await page.goto(`${registry.shellOrigin}/permissions`);
      await page.getByRole("button", { name: "Unblock Expense Journal" }).click();
      await page.goto(`${registry.shellOrigin}/miniapp/${JOURNAL}/open`);
      await page.getByRole("button", { name: "Add expense" }).waitFor();
    });
  });
});

async function allowPhotos(page: Page): Promise<void> {
  const journal = createJournalPage(page);
  await page.goto(`${registry.shellOrigin}/miniapp/${JOURNAL}/open`);
  await journal.beginExpense("12", "Ferry");
  await page.getByRole("button", { name: ADD_PHOTO }).click();
  await journal.choosePhoto(() => journal.answer("Allow"));
  await page.getByRole("img", { name: "Receipt of this expense" }).waitFor();
}

async function seriousFindings(page: Page): Promise<void> {
  // By the debugger: the page's own policy lets no script in.
  const debug = await page.context().newCDPSession(page);
  await debug.send("Runtime.evaluate", { expression: AXE });
  const { result } = await debug.send("Runtime.evaluate", {
    expression: `axe.run(document, { iframes: false }).then(({ violations }) =>
      violations.filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(result.value).toEqual([]);
}

async function withPage(run: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const faults = faultsOf(page);
    await run(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

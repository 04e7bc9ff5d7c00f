import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import { createDataDir, startRegistry } from "../../../tests/delivery/registry-process.ts";
import type { RegistryProcess } from "../../../tests/delivery/registry-process.ts";
import { createPng } from "../../../tests/e2e/receipt-photo.ts";
import { axeFindsNothing } from "./axe.ts";
import type { Seat } from "./person.ts";
import { peopleRegistry, seatOf } from "./waiting-version.ts";

const WORK_MS = 120_000;

const data = createDataDir();
let registry: RegistryProcess;
let browser: Browser;
let reviewer: Seat;
let version: string;

beforeAll(async () => {
  registry = await startRegistry(data.dir);
  browser = await launchBrowser();
  const people = await peopleRegistry(registry);
  version = await people.submit("expense-journal", 1);
  reviewer = await seatOf(browser, registry.portalOrigin, people.reviewer);
}, WORK_MS * 2);
afterAll(async () => {
  await browser?.close();
  await registry?.stop();
  data.remove();
});

/** The page in the device's frame. */
function device(page: Page): FrameLocator {
  return page.frameLocator("iframe.preview-frame");
}

describe("a version on trial before anyone decides", () => {
  it("opens in the real host at a tap, and answers to taps there", { timeout: WORK_MS }, async () => {
    const { page } = reviewer;
    await page.goto(`${registry.portalOrigin}/review/${version}`);
    await page.getByRole("button", { name: "Open the preview" }).click();
    const host = device(page);
    await host.getByRole("button", { name: "Add expense" }).click({ timeout: WORK_MS });
    await page.getByRole("status").getByText("Open", { exact: true }).waitFor();
    await host.getByLabel("Amount").fill("12.50");
    await axeFindsNothing(page);
    expect(page.frames().map((frame) => frame.url())).toContain(`${registry.shellOrigin}/preview`);
  });

  it(
    "asks for permissions as it does people, and forgets what was answered",
    { timeout: WORK_MS },
    async () => {
      const { page } = reviewer;
      const host = device(page);
      await host.getByRole("button", { name: "Add a photo of the receipt" }).click();
      const sheet = host.getByRole("alertdialog");
      const chooser = page.waitForEvent("filechooser");
      await sheet.getByRole("button", { name: "Allow", exact: true }).click();
      const file = { name: "receipt.png", mimeType: "image/png", buffer: createPng(640, 480) };
      await (await chooser).setFiles(file);
      await host.getByRole("button", { name: "Save expense" }).click();
      await host.getByText("1 expense", { exact: true }).waitFor();
      await page.getByRole("button", { name: "Start afresh" }).click();
      await host.getByText("0 expenses", { exact: true }).waitFor({ timeout: WORK_MS });
    },
  );

  it("follows the colours, the language and the size that are chosen", async () => {
    const { page } = reviewer;
    await page.getByLabel("Colours", { exact: true }).selectOption("dark");
    const frame = page.frames().find((each) => each.url().endsWith("/preview"));
    await expect.poll(() => frame?.evaluate(() => document.documentElement.dataset["scheme"])).toBe("dark");
    await page.getByLabel("Device", { exact: true }).selectOption("small");
    await expect.poll(() => frame?.evaluate(() => window.innerWidth)).toBe(320);
    await page.getByLabel("Language", { exact: true }).selectOption("ar");
    await axeFindsNothing(page);
  });

  it("is framed by the portal alone, and gives nobody else anything", async () => {
    const answer = await fetch(`${registry.shellOrigin}/preview`);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`frame-ancestors ${registry.portalOrigin};`);
    expect(await answer.text()).not.toContain("statement");
    const shell = await fetch(`${registry.shellOrigin}/`);
    expect(shell.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("gave the browser nothing to complain of", () => {
    expect(reviewer.complaints).toEqual([]);
  });
});

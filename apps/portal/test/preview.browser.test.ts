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

  it("is read to the end of what changed, however long", async () => {
    const { page } = reviewer;
    await page.locator("summary", { hasText: "main.jsbundle" }).first().click();
    await page.getByText("The first 2000 lines are shown.").waitFor();
    await page.getByRole("button", { name: "Show the next lines" }).click();
    await page.getByText("+2000 −0").first().waitFor({ state: "detached", timeout: WORK_MS });
    // Thousands of lines are the same to axe as one, and take it half a minute.
    await page.locator("summary", { hasText: "main.jsbundle" }).first().click();
    await axeFindsNothing(page);
  });

  it("is decided by keys: a, r, and ? for help", async () => {
    const { page } = reviewer;
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("The next version that waits").waitFor();
    await axeFindsNothing(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("r");
    expect(await page.getByRole("radio", { name: "Request changes" }).isChecked()).toBe(true);
    await page.keyboard.type("Hello, a and r");
    await page.getByRole("checkbox", { name: /puts the people who use it/ }).check();
    await page.getByRole("button", { name: "Put the prepared text into the note" }).click();
    const note = page.getByLabel("Note to the team");
    expect(await note.inputValue()).toBe("Hello, a and r\nIt puts the people who use it at risk: ");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("a");
    expect(await page.getByRole("radio", { name: "Approve" }).isChecked()).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Decide");
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

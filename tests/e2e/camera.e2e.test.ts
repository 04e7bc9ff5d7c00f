import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQrVideo } from "../../packages/capabilities/src/scan/testing/qr-video.ts";
import { launchBrowser } from "../browser/launch.ts";
import { bundleForWeb, pageFile, sandboxFiles, serveFiles, textFile } from "../browser/static-site.ts";
import type { StaticSite } from "../browser/static-site.ts";
import { seriousFindings } from "./axe.ts";
import { TICKET_DESK } from "./camera/mini-app.ts";
import type { Look } from "./camera/page.tsx";
import { faultsOf } from "./page-faults.ts";

const TICKET = "https://example.com/ticket/4711?seat=é";
const LIGHT: Look = { scheme: "light", locale: "en" };

let site: StaticSite;
let browser: Browser;
/** One whose person does not let the page use the camera. */
let refusing: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atoll-camera-"));
  const video = join(folder, "ticket.y4m");
  await writeFile(video, createQrVideo(TICKET));
  const script = await bundleForWeb(fileURLToPath(new URL("camera/page.tsx", import.meta.url)));
  const files = new Map([
    ...(await sandboxFiles()),
    ["/", pageFile("/page.js")],
    ["/page.js", textFile(script)],
  ] as const);
  site = await serveFiles(files);
  browser = await launchBrowser({ cameraVideo: video });
  refusing = await launchBrowser({ cameraVideo: video, cameraAllowed: false });
});

afterAll(async () => {
  await browser.close();
  await refusing.close();
  site.close();
  await rm(folder, { recursive: true });
});

async function open({ look = LIGHT, by = browser } = {}): Promise<Page> {
  const context = await by.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(site.origin);
  await page.waitForFunction(() => document.title === "ready");
  await page.evaluate(([bundle, drawn]) => window.openMiniApp(bundle, drawn), [TICKET_DESK, look] as const);
  return page;
}

/** Presses the mini-app's button, and allows what the host asks. */
async function begin(page: Page, action: "Take" | "Scan"): Promise<void> {
  await page.getByRole("button", { name: action, exact: true }).click();
  await page.getByRole("button", { name: /^(Allow|السماح)$/ }).click();
}

const running = (page: Page) =>
  page.evaluate(
    () =>
      window.streams.flatMap((stream) => stream.getTracks()).filter((track) => track.readyState === "live")
        .length,
  );

describe("the camera in Chromium, over a real host", () => {
  it("gives a mini-app the photo that the person took and chose, and turns off before that", async () => {
    const page = await open();
    const faults = faultsOf(page);
    await begin(page, "Take");
    const sheet = page.getByRole("dialog", { name: "Take a photo for Ticket desk" });
    await sheet.getByRole("img", { name: "What the camera sees" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await sheet.getByRole("button", { name: "Take the photo" }).click();
    await sheet.getByRole("img", { name: "The photo that you took" }).waitFor();
    expect(await running(page)).toBe(0);
    await sheet.getByRole("button", { name: "Take another" }).click();
    await sheet.getByRole("button", { name: "Take the photo" }).click();
    await sheet.getByRole("button", { name: "Use photo" }).click();
    await page.getByText("image/jpeg 320 240 blob").waitFor();
    await page.getByRole("img", { name: "Yours" }).waitFor();
    expect([await running(page), await page.getByRole("dialog").count(), faults]).toEqual([0, 0, []]);
    await page.context().close();
  });

  it("reads a code that is held before it, by keyboard alone, and gives its text and no picture", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Scan", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Allow", exact: true, disabled: false }).press("Enter");
    await page.getByText(`qr: ${TICKET}`).waitFor();
    expect(await running(page)).toBe(0);
    await page.context().close();
  });

  it("says when the browser does not allow it, and so does the mini-app's answer", async () => {
    const page = await open({ by: refusing });
    await begin(page, "Take");
    await page.getByRole("alert").getByText("The browser does not let this page use the camera").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("PERMISSION_DENIED").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("is right to left in Arabic and dark where the host is, with nothing beyond the sheet's edges", async () => {
    const page = await open({ look: { scheme: "dark", locale: "ar" } });
    await begin(page, "Take");
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "التقاط الصورة" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});

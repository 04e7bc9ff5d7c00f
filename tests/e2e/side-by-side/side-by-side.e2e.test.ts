import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launchBrowser } from "../../browser/launch.ts";
import { bundleForWeb, pageFile, sandboxFiles, serveFiles, textFile } from "../../browser/static-site.ts";
import type { StaticSite } from "../../browser/static-site.ts";
import { COUNTER, HOSTILE } from "./mini-apps.ts";

let site: StaticSite;
let browser: Browser;

beforeAll(async () => {
  const script = await bundleForWeb(fileURLToPath(new URL("page.tsx", import.meta.url)));
  const files = new Map([
    ...(await sandboxFiles()),
    ["/", pageFile("/page.js")],
    ["/page.js", textFile(script)],
  ] as const);
  [site, browser] = await Promise.all([serveFiles(files), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  site.close();
});

describe("two mini-apps open in one host, in Chromium", () => {
  it.each(HOSTILE)("one that $what ends with $code, and the other goes on", async ({ code, bundle }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(site.origin);
    await page.waitForFunction(() => document.title === "ready");
    await page.evaluate(([upper, lower]) => window.openBoth(upper, lower), [COUNTER, bundle] as const);
    const upper = page.getByRole("region", { name: "upper" });
    const lower = page.getByRole("region", { name: "lower" });
    await upper.getByRole("button", { name: "Count 0" }).click();
    const attack = lower.getByRole("button", { name: "Attack" });
    await attack.or(lower.getByRole("alert")).first().waitFor();
    if (await attack.isVisible()) await attack.click();
    await upper.getByRole("button", { name: "Count 1" }).click();
    await lower.getByRole("alert").getByText(code).waitFor();
    await upper.getByRole("button", { name: "Count 2" }).click();
    await upper.getByRole("button", { name: "Count 3" }).waitFor();
    await page.close();
  });
});

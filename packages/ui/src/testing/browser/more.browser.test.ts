import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Environment } from "@atoll/protocol";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKitPage } from "./kit-page.ts";

declare function look(environment: Partial<Environment>): void;
declare const axe: { run(options: object): Promise<AxeResults> };

/** What a page around the surface brings, and no mini-app. */
const OF_THE_PAGE = [
  "document-title",
  "html-has-lang",
  "landmark-one-main",
  "page-has-heading-one",
  "region",
];

const LOOKS: [name: string, environment: Partial<Environment>][] = [
  ["by day", {}],
  ["by night, from right to left", { theme: "dark", direction: "rtl", locale: "ar" }],
  ["with text of 200 %", { fontScale: 2 }],
];

describe("charts, codes, pads and fields with more to them, in Chromium", () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, close } = await openKitPage(join(import.meta.dirname, "more-page.tsx")));
    page.setDefaultTimeout(5_000);
    const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    await page.addScriptTag({ content: readFileSync(source, "utf8") });
    await page.getByRole("img", { name: "Your ticket" }).waitFor();
  });
  afterAll(() => close());

  it.each(LOOKS)("are accessible and within the surface %s", async (_name, environment) => {
    await page.evaluate((given) => look(given), environment);
    const rules = Object.fromEntries(OF_THE_PAGE.map((rule) => [rule, { enabled: false }]));
    const { violations } = await page.evaluate((given) => axe.run({ rules: given }), rules);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it("keep what was typed, country and number, and lead back to the field", async () => {
    await page.evaluate(() => look({ reducedMotion: true }));
    await page.getByRole("button", { name: "Country: Portugal, PT +351" }).click();
    await page.getByRole("searchbox", { name: "Find a country" }).fill("244");
    await page.getByRole("option", { name: "Angola" }).click();
    await page.getByRole("button", { name: "Country: Angola, AO +244" }).waitFor();
    expect(await page.getByLabel("Phone").inputValue()).toBe("912345678");
  });

  it("lead to the letter that a finger slides over", async () => {
    const bar = page.getByRole("slider", { name: "Jump to a letter" });
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    if (box === null) throw new Error("The bar is not drawn.");
    await page.mouse.move(box.x + box.width / 2, box.y + 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 2, { steps: 4 });
    await page.mouse.up();
    expect(await bar.getAttribute("aria-valuetext")).toBe("Z");
  });
});

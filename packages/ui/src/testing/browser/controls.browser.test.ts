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

/** Everything that is pressed, dragged or set. */
const CONTROLS = ["button", "switch", "checkbox", "radio", "combobox", "slider", "spinbutton"]
  .map((role) => `[role="${role}"]`)
  .join(",");

describe("controls in Chromium", () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, close } = await openKitPage(join(import.meta.dirname, "controls-page.tsx")));
    page.setDefaultTimeout(5_000);
    const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    await page.addScriptTag({ content: readFileSync(source, "utf8") });
    await page.getByRole("button", { name: "Later" }).waitFor();
  });
  afterAll(() => close());

  async function violations(): Promise<unknown[]> {
    const rules = Object.fromEntries(OF_THE_PAGE.map((rule) => [rule, { enabled: false }]));
    const results = await page.evaluate((given) => axe.run({ rules: given }), rules);
    return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }

  async function tooSmall(): Promise<unknown[]> {
    const sizes = await page.locator(CONTROLS).evaluateAll((controls) =>
      controls.map((control) => {
        const { width, height } = control.getBoundingClientRect();
        return { name: control.getAttribute("aria-label"), least: Math.round(Math.min(width, height)) };
      }),
    );
    expect(sizes.length).toBeGreaterThan(20);
    return sizes.filter(({ least }) => least < 44);
  }

  describe.each(LOOKS)("%s", (_name, environment) => {
    beforeAll(() => page.evaluate((given) => look(given), environment));
    afterAll(() => page.evaluate(() => look({})));

    it("keep nobody out", async () => {
      expect(await violations()).toEqual([]);
    });

    it("take presses on 44 points", async () => {
      expect(await tooSmall()).toEqual([]);
    });

    it("stay within the surface", async () => {
      const wide = await page.locator("#root *").evaluateAll((elements) =>
        elements
          .map((element) => ({ html: element.outerHTML.slice(0, 200), box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
          .map(({ html }) => html),
      );
      expect(wide).toEqual([]);
    });

    it.each(["Country", "Arrival", "Pick-up"])("keep nobody out of the sheet of %s", async (name) => {
      await page.getByRole("combobox", { name }).press("Enter");
      await page.getByRole("dialog", { name }).waitFor();
      expect(await violations()).toEqual([]);
      expect(await tooSmall()).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name }).waitFor({ state: "hidden" });
    });
  });

  it("mask a secret without being a field that browsers fill", async () => {
    const pin = page.getByLabel("PIN", { exact: true });
    const masked = () =>
      pin.evaluate((input) => getComputedStyle(input).getPropertyValue("-webkit-text-security"));
    expect(await pin.getAttribute("type")).not.toBe("password");
    expect(await masked()).toBe("disc");
    await page.getByRole("button", { name: "Show PIN" }).click();
    expect(await masked()).toBe("none");
    await page.getByRole("button", { name: "Show PIN" }).click();
  });

  it.each([
    { direction: "ltr", at: 0.75, value: "75" },
    { direction: "rtl", at: 0.25, value: "75" },
  ] as const)(
    "drag a number along a track, from either side: $direction",
    async ({ direction, at, value }) => {
      await page.evaluate((given) => look({ direction: given }), direction);
      const slider = page.getByRole("slider", { name: "Distance" });
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.boundingBox();
      if (box === null) throw new Error("The slider is not drawn.");
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width / 2, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * at, y, { steps: 8 });
      expect(await slider.getAttribute("aria-valuenow")).toBe(value);
      await page.mouse.up();
      expect(await slider.getAttribute("aria-valuenow")).toBe(value);
      await page.evaluate(() => look({}));
    },
  );

  it("choose one of many by the keyboard alone, show it when opened again, and give the focus back", async () => {
    const field = page.getByRole("combobox", { name: "Country" });
    await field.press("Enter");
    const chosen = page.getByRole("option", { name: "Country 7", exact: true });
    await chosen.waitFor();
    const isThere = () => chosen.evaluate((option) => option === document.activeElement);
    // What scrolls is a stop of its own.
    for (let stops = 0; stops < 3 && !(await isThere()); stops += 1) await page.keyboard.press("Tab");
    expect(await isThere()).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.getByRole("listbox").waitFor({ state: "hidden" });
    expect(await field.textContent()).toBe("Country 8");
    await field.press("Enter");
    await page.getByRole("option", { name: "Country 39", exact: true }).click();
    await field.press("Enter");
    const last = page.getByRole("option", { name: "Country 39", exact: true });
    await expect.poll(async () => (await last.boundingBox())?.y ?? Infinity).toBeLessThan(844);
    await page.keyboard.press("Escape");
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

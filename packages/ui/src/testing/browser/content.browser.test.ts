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
  ["with text of 200 % that stands still", { fontScale: 2, reducedMotion: true }],
];

describe("layout, content and feedback in Chromium", () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, close } = await openKitPage(join(import.meta.dirname, "content-page.tsx")));
    const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    await page.addScriptTag({ content: readFileSync(source, "utf8") });
    await page.getByRole("button", { name: "Below" }).waitFor();
  });
  afterAll(() => close());

  describe.each(LOOKS)("%s", (_name, environment) => {
    beforeAll(() => page.evaluate((given) => look(given), environment));

    it("has nothing that keeps a person out", async () => {
      const rules = Object.fromEntries(OF_THE_PAGE.map((rule) => [rule, { enabled: false }]));
      const { violations } = await page.evaluate((given) => axe.run({ rules: given }), rules);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });

    it("has targets of 44 points", async () => {
      const sizes = await page.getByRole("button").evaluateAll((buttons) =>
        buttons.map((button) => {
          const { width, height } = button.getBoundingClientRect();
          return { name: button.textContent, least: Math.round(Math.min(width, height)) };
        }),
      );
      expect(sizes.length).toBeGreaterThan(8);
      expect(sizes.filter(({ least }) => least < 44)).toEqual([]);
    });

    it("stays within the surface, but for what scrolls", async () => {
      const wide = await page.locator("#root *").evaluateAll((elements) =>
        elements
          .filter((element) => element.closest('[aria-label="Strip"]') === null)
          .filter((element) => element.closest('[role="progressbar"]') === null)
          .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
          .map(({ text }) => text),
      );
      expect(wide).toEqual([]);
    });
  });

  it("opens and closes an Accordion by the keyboard", async () => {
    const head = page.getByRole("button", { name: /^Delivery/ });
    await head.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Two days, to your door.").waitFor();
    await page.keyboard.press("Space");
    await page.getByText("Two days, to your door.").waitFor({ state: "hidden" });
  });

  it("lets the keyboard reach a strip that scrolls", async () => {
    expect(await page.getByRole("group", { name: "Strip" }).getAttribute("tabindex")).toBe("0");
  });
});

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
  ["by day", { reducedMotion: true }],
  ["by night, from right to left", { theme: "dark", direction: "rtl", locale: "ar", reducedMotion: true }],
  ["with text of 200 %", { fontScale: 2, reducedMotion: true }],
];

const OPENED = [
  { button: "Dialog", role: "dialog", name: "Delete the trip?" },
  { button: "Sheet", role: "dialog", name: "New trip" },
  { button: "Actions", role: "dialog", name: "Ferry, 12 euro" },
] as const;

describe("navigation and overlays in Chromium", () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, close } = await openKitPage(join(import.meta.dirname, "overlays-page.tsx")));
    const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    await page.addScriptTag({ content: readFileSync(source, "utf8") });
    page.setDefaultTimeout(5_000);
    await page.getByRole("button", { name: "Add a trip" }).waitFor();
  });
  afterAll(() => close());

  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

  async function expectNoBarriers(): Promise<void> {
    const rules = Object.fromEntries(OF_THE_PAGE.map((rule) => [rule, { enabled: false }]));
    const { violations } = await page.evaluate((given) => axe.run({ rules: given }), rules);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 300))])).toEqual([]);
  }

  describe.each(LOOKS)("%s", (_name, environment) => {
    beforeAll(() => page.evaluate((given) => look(given), environment));

    it("has nothing that keeps a person out", expectNoBarriers);

    it("stays within the surface, but for what scrolls", async () => {
      const scrolls = '[role="grid"], [aria-label="Pages"], [aria-label="Actions"], [role="tablist"]';
      const wide = await page.locator("#root *").evaluateAll(
        (elements, inside) =>
          elements
            .filter((element) => element.closest(inside) === null)
            .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
            .map(({ text }) => text),
        scrolls,
      );
      expect(wide).toEqual([]);
    });

    it.each(OPENED)("opens $name over all of it, within the surface", async ({ button, role, name }) => {
      await press(button);
      const opened = page.getByRole(role, { name });
      await opened.waitFor();
      await expectNoBarriers();
      expect(await opened.getByText("Journal", { exact: true }).count()).toBe(1);
      expect(await page.getByRole("button", { name: "Add a trip" }).evaluate(isOutOfReach)).toBe(true);
      await page.keyboard.press("Escape");
      await opened.waitFor({ state: "detached" });
      expect(await page.getByRole("button", { name: button, exact: true }).evaluate(hasFocus)).toBe(true);
    });

    it("keeps what floats clear of the bar along the lower edge", async () => {
      const button = await page.getByRole("button", { name: "Add a trip" }).boundingBox();
      const bar = await page.getByRole("tablist", { name: /^(Main|الرئيسية)$/ }).boundingBox();
      expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    });
  });

  it("drags a sheet away by its grabber, and only when it goes far", async () => {
    await page.evaluate((given) => look(given), {});
    await press("Sheet");
    const sheet = page.getByRole("dialog", { name: "New trip" });
    const title = sheet.getByText("Journal", { exact: true });
    await expect.poll(async () => Math.round((await title.boundingBox())?.y ?? 0)).toBeLessThan(800);
    await settled(page, title);
    const rest = (await title.boundingBox())?.y ?? 0;
    const drag = async (points: number) => {
      await page.mouse.move(195, rest - 16);
      await page.mouse.down();
      await page.mouse.move(195, rest - 16 + points / 2, { steps: 3 });
      await page.mouse.move(195, rest - 16 + points, { steps: 3 });
      await page.waitForTimeout(120);
      await page.mouse.up();
    };
    await drag(40);
    await expect.poll(async () => (await title.boundingBox())?.y).toBe(rest);
    await drag(200);
    await sheet.waitFor({ state: "detached" });
  });

  it("brings a row's actions into sight when it is swiped, and closes it after one", async () => {
    const row = page.getByText("Ferry", { exact: true });
    const at = await row.boundingBox();
    const y = (at?.y ?? 0) + 10;
    await page.mouse.move(300, y);
    await page.mouse.down();
    await page.mouse.move(200, y, { steps: 5 });
    await page.mouse.move(120, y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await row.boundingBox())?.x).toBeLessThan((at?.x ?? 0) - 100);
    await press("Delete");
    await page.getByText("delete", { exact: true }).waitFor();
    await expect.poll(async () => (await row.boundingBox())?.x).toBe(at?.x);
  });

  it.each(["ltr", "rtl"] as const)(
    "leafs through a Carousel that runs %s, by scrolling too",
    async (direction) => {
      await page.evaluate((given) => look(given), { direction });
      const strip = page.getByRole("group", { name: "Pages" }).locator("> div").first();
      const scrollTo = (pages: number) =>
        strip.evaluate(
          (element, [way, count]) => void (element.scrollLeft = way * count * element.clientWidth),
          [direction === "rtl" ? -1 : 1, pages] as const,
        );
      await scrollTo(2);
      await page.getByText("page 2", { exact: true }).waitFor();
      await page.getByRole("button", { name: "Previous" }).click();
      await page.getByText("page 1", { exact: true }).waitFor();
      await expect
        .poll(() =>
          strip.evaluate((element) => Math.round(Math.abs(element.scrollLeft) / element.clientWidth)),
        )
        .toBe(1);
      await page.getByRole("button", { name: "Previous" }).click();
      await page.getByText("page 0", { exact: true }).waitFor();
    },
  );

  it("says a tooltip's words beside what it is about", async () => {
    await page.getByRole("button", { name: "Clear" }).focus();
    const tooltip = page.getByRole("tooltip");
    await tooltip.waitFor();
    await settled(page, tooltip);
    const [words, button] = [
      await tooltip.boundingBox(),
      await page.getByRole("button", { name: "Clear" }).boundingBox(),
    ];
    expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual((button?.y ?? 0) + 1);
    expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThanOrEqual(390);
  });
});

function isOutOfReach(element: Element): boolean {
  return element.closest("[inert]") !== null;
}

function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}

/** Until something has stopped moving. */
async function settled(page: Page, part: { boundingBox(): Promise<{ y: number } | null> }): Promise<void> {
  let last = -1;
  await expect
    .poll(async () => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      const y = (await part.boundingBox())?.y ?? 0;
      const same = y === last;
      last = y;
      return same;
    })
    .toBe(true);
}

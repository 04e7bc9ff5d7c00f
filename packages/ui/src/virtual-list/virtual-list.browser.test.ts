import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKitPage } from "../testing/browser/kit-page.ts";
import type { FakeSurface } from "../testing/fake-surface.ts";

declare const surface: FakeSurface;

/** What scrolls, inside of what is called the list. */
const LIST = '[aria-label="Rows"]';

describe("VirtualList in Chromium", () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, close } = await openKitPage(join(import.meta.dirname, "../testing/browser/list-page.tsx")));
    await page.getByText("row 8", { exact: true }).waitFor();
  });
  afterAll(() => close());

  it("scrolls by itself between what stands above and below, inside the screen", async () => {
    const bounds = await page.locator(LIST).boundingBox();
    const below = await page.getByRole("button", { name: "below" }).boundingBox();
    expect(bounds?.y).toBeGreaterThan(80);
    expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    expect((below?.y ?? 0) + (below?.height ?? 0)).toBeLessThanOrEqual(844);
  });

  it("knows its length from the first items on", async () => {
    const height = await page.locator(LIST).evaluate((list) => list.scrollHeight);
    expect(height / 10_000).toBeGreaterThan(46);
  });

  it("shows the items where it is scrolled to, and holds only a few of 10,000", async () => {
    await page.locator(LIST).evaluate((list) => void (list.scrollTop = list.scrollHeight / 2));
    await page
      .getByText(/^row (49|50)\d\d$/)
      .first()
      .waitFor();
    expect(await page.getByText(/^row \d+$/).count()).toBeLessThan(60);
    await page.locator(LIST).evaluate((list) => void (list.scrollTop = list.scrollHeight));
    await page.getByText("row 9999", { exact: true }).waitFor();
  });

  it("asks for a range only when it is another, and never for many items", async () => {
    const ranges = await page.evaluate(() => surface.ranges);
    const keys = ranges.map(({ start, end }) => `${start}-${end}`);
    expect(keys.filter((key, index) => key === keys[index - 1])).toEqual([]);
    for (const { start, end } of ranges) expect(end - start).toBeLessThan(80);
  });

  it("brings an item to the top when a ref asks", async () => {
    await page.evaluate(() => surface.invoke(surface.ranges[0]?.listId ?? 0, "scrollTo", { index: 1234 }));
    const row = page.getByText("row 1234", { exact: true });
    await row.waitFor();
    const top = (await page.locator(LIST).boundingBox())?.y ?? 0;
    await expect
      .poll(async () => Math.round(((await row.boundingBox())?.y ?? 0) - top), { timeout: 5_000 })
      .toBe(12);
  });

  it("can be reached and scrolled by the keyboard", async () => {
    expect(await page.locator(LIST).getAttribute("tabindex")).toBe("0");
  });

  it("follows data that shrinks", async () => {
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByText("row 2", { exact: true }).waitFor();
    expect(await page.getByText(/^row \d+$/).count()).toBe(3);
    expect(await page.locator(LIST).evaluate((list) => list.scrollTop)).toBe(0);
  });
});

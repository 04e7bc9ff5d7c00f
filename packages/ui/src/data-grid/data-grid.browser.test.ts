import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKitPage } from "../testing/browser/kit-page.ts";

describe("DataGrid, Canvas and Dialog in Chromium", () => {
  let page: Page;
  let close: () => Promise<void>;
  const cell = (text: string) => page.getByRole("gridcell", { name: text, exact: true });

  beforeAll(async () => {
    ({ page, close } = await openKitPage(join(import.meta.dirname, "../testing/browser/grid-page.tsx")));
    await cell("A8").waitFor();
  });
  afterAll(() => close());

  it("draws a few of 260,000 cells", async () => {
    const drawn = await page.getByRole("gridcell").count();
    expect(drawn).toBeGreaterThan(30);
    expect(drawn).toBeLessThan(300);
    expect(await cell("H1").count()).toBe(0);
  });

  it("keeps the head in line with the columns when it is scrolled to the end", async () => {
    await page
      .getByRole("columnheader")
      .first()
      .evaluate((head) => {
        const scrolled = head.parentElement?.parentElement?.parentElement?.parentElement;
        if (scrolled) scrolled.scrollLeft = 2600;
      });
    await cell("Z1").waitFor();
    const head = await page.getByRole("columnheader", { name: "Z", exact: true }).boundingBox();
    expect(head?.x).toBe((await cell("Z1").boundingBox())?.x);
    expect(await cell("A1").count()).toBe(0);
  });

  it("is edited by keyboard: arrows choose, typing begins, Enter takes and goes down", async () => {
    await page.getByRole("grid").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await cell("B1").waitFor();
    const current = await page.getByRole("grid").getAttribute("aria-activedescendant");
    expect(await cell("B1").getAttribute("id")).toBe(current);
    await page.keyboard.type("42");
    await page.keyboard.press("Enter");
    await cell("42").waitFor();
    expect(await cell("B2").getAttribute("aria-selected")).toBe("true");
    expect(await page.getByRole("grid").evaluate((grid) => grid === document.activeElement)).toBe(true);
  });

  it("shows what the mini-app makes of an edit, also when it refuses it", async () => {
    await page.keyboard.type("no");
    await page.keyboard.press("Enter");
    await cell("B3").waitFor();
    await expect.poll(() => cell("B2").count()).toBe(1);
    expect(await cell("no").count()).toBe(0);
  });

  it("leaves what was there on Escape", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("xyz");
    await page.keyboard.press("Escape");
    expect(await cell("B3").count()).toBe(1);
    expect(await page.getByRole("textbox").count()).toBe(0);
  });

  it("brings far cells into sight by keyboard", async () => {
    await page.keyboard.press("Control+End");
    await cell("Z10000").waitFor();
    await page.keyboard.press("Control+Home");
    await cell("A1").waitFor();
  });

  it("draws what a canvas was told, and nothing else", async () => {
    const pixels = await page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext("2d");
      return [context?.getImageData(20, 20, 1, 1).data, context?.getImageData(5, 5, 1, 1).data].map(
        (data) => [...(data ?? [])],
      );
    });
    expect(pixels).toEqual([
      [255, 0, 0, 255],
      [0, 0, 0, 0],
    ]);
  });

  it("tells where a canvas is touched, in its own coordinates", async () => {
    const box = await page.locator("canvas").boundingBox();
    const [left, top] = [box?.x ?? 0, box?.y ?? 0];
    await page.mouse.move(left + 30, top + 10);
    await page.mouse.down();
    await page.getByRole("img", { name: "Square start 30 10" }).waitFor();
    await page.mouse.move(left + 40, top + 20);
    await page.getByRole("img", { name: "Square move 40 20" }).waitFor();
    await page.mouse.up();
    await page.getByRole("img", { name: "Square end 40 20" }).waitFor();
  });

  it("keeps the keyboard in a dialog, and gives the focus back", async () => {
    const ask = page.getByRole("button", { name: "Ask" });
    await ask.press("Enter");
    await page.getByRole("dialog", { name: "Really?" }).waitFor();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Tab");
    const within = await page.evaluate(
      () =>
        document.activeElement === document.body || document.activeElement?.closest("[role=dialog]") !== null,
    );
    expect(within).toBe(true);
    await page.getByRole("button", { name: "Yes" }).focus();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

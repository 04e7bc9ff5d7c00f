import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowserPage } from "../testing/browser/node.ts";
import type { BrowserPage } from "../testing/browser/node.ts";
import type { MediaPage, SeenPhoto } from "./conformance/page.ts";
import { createGifHead, createExif } from "./testing/pictures.ts";
import { concatBytes, textBytes } from "./testing/bytes.ts";

declare global {
  interface Window {
    readonly media: MediaPage;
  }
}

const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

describe("photos in Chromium", () => {
  let browser: BrowserPage;

  beforeAll(async () => {
    browser = await openBrowserPage(new URL("./conformance/page.ts", import.meta.url));
  });
  afterAll(() => browser.stop());

  async function choose(
    files: readonly Uint8Array[],
    params: object = {},
  ): Promise<readonly SeenPhoto[] | string> {
    const { page } = browser;
    await page.evaluate((given) => window.media.atTap(given), params);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button").click()]);
    const buffers = files.map((bytes) => ({
      name: "IMG.JPG",
      mimeType: "image/jpeg",
      buffer: Buffer.from(bytes),
    }));
    await chooser.setFiles(buffers);
    return (await page.evaluate(() => window.media.outcome())) ?? "no call";
  }

  async function paint(type: string, width: number, height: number): Promise<Uint8Array> {
    const painting = ([t, w, h]: readonly [string, number, number]) => window.media.paint(t, w, h);
    return textBytes(await browser.page.evaluate(painting, [type, width, height] as const));
  }

  /** The painting with an EXIF segment behind the first marker, as cameras write it. */
  async function paintWithExif(): Promise<Uint8Array> {
    const painting = await paint("image/jpeg", 64, 32);
    const exif = createExif({ orientation: 6, date: "2024:05:01 09:30:00", offset: "+00:00" });
    return concatBytes([painting.subarray(0, 2), exif, painting.subarray(2)]);
  }

  it("come upright and without place, camera or anything but pixels", async () => {
    const original = await paintWithExif();
    expect(String.fromCharCode(...original)).toContain("GPS-SECRET-PLACE");
    const [photo] = await choose([original]);
    expect(photo).toMatchObject({
      width: 32,
      height: 64,
      type: "image/jpeg",
      takenAt: "2024-05-01T09:30:00.000Z",
    });
    const { bytes, corners } = photo as SeenPhoto;
    expect(bytes).not.toContain("GPS-SECRET-PLACE");
    expect(bytes).not.toContain("Exif");
    // Turned by a quarter: red was left and is on top.
    expect(corners.map((corner) => corner.map((value) => Math.round(value / 64)))).toEqual([
      [4, 0, 0],
      [0, 0, 4],
    ]);
  });

  it("keep a drawing's exact colours and lose what follows its end", async () => {
    const drawing = concatBytes([await paint("image/png", 10, 10), textBytes("<script>trailer</script>")]);
    const [photo] = await choose([drawing]);
    expect(photo).toMatchObject({ width: 10, height: 10, type: "image/png", corners: [RED, BLUE] });
    expect((photo as SeenPhoto).bytes).not.toContain("trailer");
  });

  it("are scaled down to what was asked", async () => {
    const photos = await choose([await paint("image/webp", 200, 100)], { maxDimension: 50 });
    expect(photos).toMatchObject([{ width: 50, height: 25, type: "image/webp" }]);
  });

  it("are no more than were asked for, even if the picker gives more", async () => {
    const painting = await paint("image/png", 4, 4);
    expect(await choose([painting, painting, painting], { limit: 2 })).toHaveLength(2);
  });

  it("are HOST_ERROR when the bytes only begin like a picture", async () => {
    expect(await choose([createGifHead(10, 10)])).toBe("HOST_ERROR");
    expect(await choose([textBytes("<svg onload=alert(1)>")])).toBe("HOST_ERROR");
  });

  it("become smaller copies, as JPEGs of less and less quality", async () => {
    const shrink = (params: object) => browser.page.evaluate((given) => window.media.shrink(given), params);
    const [best, worst] = [await shrink({ maxWidth: 16, quality: 1 }), await shrink({ quality: 0.1 })];
    expect(best).toMatchObject({ width: 16, height: 8, type: "image/jpeg" });
    expect(worst).toMatchObject({ width: 64, height: 32, type: "image/jpeg" });
    const full = await shrink({ quality: 1 });
    expect(worst.bytes.length).toBeLessThan(full.bytes.length);
  });

  it("are saved as a download under the name that was asked for", async () => {
    const { page } = browser;
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate(() => window.media.save("Receipt 7")),
    ]);
    expect(download.suggestedFilename()).toBe("Receipt 7.png");
  });

  it("are USER_CANCELED when the picker is closed", async () => {
    const { page } = browser;
    await page.evaluate(() => window.media.atTap({}));
    await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button").click()]);
    await page.locator("input[type=file]").dispatchEvent("cancel");
    expect(await page.evaluate(() => window.media.outcome())).toBe("USER_CANCELED");
    expect(await page.locator("input[type=file]").count()).toBe(0);
  });
});

import { join } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningDev } from "../../../packages/cli/src/dev/start-dev.ts";
import { launchBrowser } from "../../../tests/browser/launch.ts";
import { comparePicture } from "./compare-picture.ts";
import { openGallery, serveGallery } from "./open-gallery.ts";
import type { Look, OpenGallery } from "./open-gallery.ts";

const PICTURES = join(import.meta.dirname, "pictures");
/** `UPDATE_PICTURES=1` keeps what is drawn now; look at the difference before it is committed. */
const UPDATE = process.env["UPDATE_PICTURES"] === "1";

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: "light", theme: "light", direction: "ltr", fontScale: 1 },
  { name: "dark", theme: "dark", direction: "ltr", fontScale: 1 },
  { name: "rtl", theme: "light", direction: "rtl", fontScale: 1 },
  { name: "large-text", theme: "light", direction: "ltr", fontScale: 2 },
];

/** What is pressed to see an overlay. */
const OPENS: Readonly<Record<string, string>> = {
  Dialog: "Delete the trip",
  BottomSheet: "Filter",
  ActionSheet: "More",
  ImageViewer: "Look closer",
  Toast: "Delete the note",
};

/** Changes by itself from one second to the next. */
const RESTLESS: ReadonlySet<string> = new Set(["Countdown"]);

let browser: Browser;
let dev: RunningDev;

beforeAll(async () => {
  [browser, dev] = await Promise.all([launchBrowser(), serveGallery()]);
});

afterAll(async () => {
  await browser?.close();
  await dev?.close();
});

describe("every component", () => {
  it.concurrent.each(LOOKS)(
    "looks as it did: $name",
    { timeout: 240_000 },
    async ({ name: look, ...settings }) => {
      const gallery = await openGallery(browser, `http://localhost:${dev.port}`, settings);
      const { page, device, frame, faults } = gallery;
      const differing: string[] = [];
      const serious: string[] = [];
      for await (const name of entriesOf(gallery)) {
        if (look === "light") serious.push(...(await seriousFaults(gallery, name)));
        const opener = OPENS[name];
        if (opener !== undefined) await device.getByRole("button", { name: opener, exact: true }).click();
        if (!RESTLESS.has(name)) {
          const taken = await frame.screenshot({ animations: "disabled" });
          const result = comparePicture(join(PICTURES, look, `${name}.png`), taken, UPDATE);
          if (result !== "same" && !(UPDATE && result === "new"))
            differing.push(`${look}/${name}: ${result}`);
        }
        if (opener !== undefined) await page.keyboard.press("Escape");
      }
      await page.close();
      expect({ differing, serious, faults }).toEqual({ differing: [], serious: [], faults: [] });
    },
  );
});

/** Leads through all components, from the first to the last. */
async function* entriesOf({ page, device }: OpenGallery): AsyncGenerator<string> {
  await device.getByText("Screen", { exact: true }).click();
  const total = Number((await device.getByText(/^1 of \d+$/).innerText()).split(" ").at(-1));
  for (let place = 1; place <= total; place += 1) {
    await device.getByText(`${place} of ${total}`, { exact: true }).waitFor();
    // Nothing is under the pointer.
    await page.mouse.move(1, 1);
    yield device.getByRole("heading", { level: 1 }).first().innerText();
    await device.getByRole("link", { name: "Next component" }).click();
  }
}

/** What axe finds that keeps someone from using it. */
async function seriousFaults({ page }: OpenGallery, name: string): Promise<string[]> {
  const inside = page.frames().find((each) => each.url().endsWith("/device"));
  if (inside === undefined) throw new Error("The page has no device.");
  await inside.evaluate(`typeof axe === "object" || void (0, eval)(${JSON.stringify(axe.source)})`);
  const found = await inside.evaluate<readonly { readonly id: string; readonly impact: string }[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))",
  );
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id }) => `${name}: ${id}`);
}

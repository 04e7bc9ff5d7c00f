import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { packPng } from "./png/pack-png.ts";
import type { Scene } from "./scene.ts";
import { addressOf } from "./seats.ts";
import type { Seats } from "./seats.ts";
import { settle } from "./settle.ts";
import type { Stage } from "./stage/stage.ts";

const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
type Size = keyof typeof SIZES;
type Scheme = "light" | "dark";

const ALL: readonly (readonly [Scheme, Size])[] = [
  ["light", "phone"],
  ["dark", "phone"],
  ["dark", "desktop"],
  ["light", "desktop"],
];
const ARABIC: typeof ALL = [
  ["light", "phone"],
  ["dark", "desktop"],
];

/** One file, below the folder of all pictures. */
export type Picture = { readonly file: string; readonly bytes: number };

/** Takes a scene's pictures into a folder. Throws when its page or what is done there fails. */
export async function takeScene(
  { seats, stage, folder }: { readonly seats: Seats; readonly stage: Stage; readonly folder: string },
  scene: Scene,
): Promise<readonly Picture[]> {
  const english = await take("en", ALL);
  return scene.arabic === true ? [...english, ...(await take("ar", ARABIC))] : english;

  async function take(locale: "en" | "ar", looks: typeof ALL): Promise<readonly Picture[]> {
    const page = await seats.openPage(scene, locale);
    try {
      await look(page, looks[0]);
      await scene.before?.(page, stage);
      await page.goto(addressOf(scene, stage));
      await settle(page);
      await scene.act?.(page, stage);
      const pictures: Picture[] = [];
      for (const each of looks) {
        await look(page, each);
        await settle(page);
        const name = [scene.state, ...(locale === "ar" ? ["ar"] : []), ...each].join("-");
        pictures.push(await keep(page, folder, `${scene.screen}/${name}.png`));
      }
      return pictures;
    } finally {
      await page.close();
    }
  }
}

async function look(page: Page, shown: (typeof ALL)[number] | undefined): Promise<void> {
  const [colorScheme, size] = shown ?? ["light", "phone"];
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(SIZES[size]);
}

async function keep(page: Page, folder: string, file: string): Promise<Picture> {
  const bytes = packPng(await page.screenshot({ animations: "disabled" }));
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
  return { file, bytes: bytes.length };
}

import { join } from "node:path";
import { launchBrowser } from "../../tests/browser/launch.ts";
import type { Scene } from "./scene.ts";
import { SCREENS } from "./screens.ts";
import { createSeats } from "./seats.ts";
import { startStage } from "./stage/start-stage.ts";
import { takeScene } from "./take.ts";
import { writeIndex } from "./write-index.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "docs", "screenshots");

// Takes all pictures, or those of the screens that are named: `node scripts/screenshots/main.ts shell/home portal/sales`.
const wanted = process.argv.slice(2);
const scenes = SCREENS.filter(
  ({ screen }) => wanted.length === 0 || wanted.some((name) => screen.startsWith(name)),
);
const browser = await launchBrowser();
const { stage, stop } = await startStage(browser, console.log);
const seats = createSeats(browser, stage);
const failed: string[] = [];
try {
  // One by one in each app: a scene may find what the one before it did.
  await Promise.all(
    ["shell/", "portal/"].map((app) => takeAll(scenes.filter(({ screen }) => screen.startsWith(app)))),
  );
} finally {
  await seats.close();
  await browser.close();
  await stop();
}
const { count, bytes } = writeIndex(FOLDER);
console.log(`${count} pictures, ${(bytes / 1e6).toFixed(1)} MB in ${FOLDER}`);
if (failed.length > 0) {
  console.error(`${failed.length} could not be taken:\n${failed.join("\n")}`);
  process.exitCode = 1;
}

async function takeAll(those: readonly Scene[]): Promise<void> {
  for (const scene of those) {
    const name = `${scene.screen} ${scene.state}`;
    try {
      const pictures = await takeScene({ seats, stage, folder: FOLDER }, scene);
      console.log(`${name}: ${pictures.length} pictures`);
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      console.error(failed.at(-1));
    }
  }
}

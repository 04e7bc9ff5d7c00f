import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Share of a picture's points that may differ: the edges of letters are not the same on every machine. */
const TOLERANCE = 0.004;

export type PictureResult = "same" | "new" | `${string} of its points differ`;

/**
 * Compares a picture with the one that is kept in a file. With `update`, or where there is none yet, it is kept. One that differs is put beside
 * it, as `<name>.now.png`, to be looked at.
 */
export function comparePicture(file: string, taken: Buffer, update: boolean): PictureResult {
  if (update || !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, taken);
    return "new";
  }
  const share = differingShare(PNG.sync.read(readFileSync(file)), PNG.sync.read(taken));
  if (share <= TOLERANCE) return "same";
  writeFileSync(file.replace(/\.png$/, ".now.png"), taken);
  return `${(share * 100).toFixed(1)} % of its points differ`;
}

function differingShare(kept: PNG, taken: PNG): number {
  const { width, height } = kept;
  if (width !== taken.width || height !== taken.height) return 1;
  return pixelmatch(kept.data, taken.data, undefined, width, height, { threshold: 0.2 }) / (width * height);
}

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildMiniApp } from "@atoll/cli";

const PROJECT = join(import.meta.dirname, "large-mini-app");
/** A copy to change, where the packages that it imports are found. */
const COPY = join(import.meta.dirname, "../../../.atoll/bench/large-mini-app");

/** The files of a mini-app of about a megabyte, in a version whose one line on screen tells its number. */
export async function largeBundle(code: number): Promise<ReadonlyMap<string, Uint8Array>> {
  rmSync(COPY, { recursive: true, force: true });
  cpSync(PROJECT, COPY, { recursive: true });
  edit("src/main.tsx", " parts", code === 1 ? " parts" : ` parts, counted anew in version ${code}`);
  edit("manifest.json", '"code": 1', `"code": ${code}`);
  const { files } = await buildMiniApp({ projectDir: COPY });
  return files;
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(COPY, path), "utf8");
  if (!text.includes(from)) throw new Error(`${path} has no ${from} to change.`);
  writeFileSync(join(COPY, path), text.replace(from, to));
}

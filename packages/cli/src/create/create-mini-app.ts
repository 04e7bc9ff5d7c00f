import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AtollError } from "@atoll/protocol";
import { writeWhole } from "../bundle/out-dir.ts";
import { templateFiles } from "./template.ts";
import type { NewMiniApp } from "./template.ts";

/** What the folder of a new mini-app may hold already: a repository that was just made. */
const HARMLESS = new Set([".git", ".DS_Store"]);

/** Writes a new mini-app into an empty or new folder and returns its files. Throws FOLDER_NOT_EMPTY; on any failure nothing is left of it. */
export async function createMiniApp(dir: string, app: NewMiniApp): Promise<readonly string[]> {
  const found = await stat(dir).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) {
    throw new AtollError("FOLDER_NOT_EMPTY", `${dir} is a file. Name a new folder.`);
  }
  const present = found === undefined ? [] : (await readdir(dir)).filter((name) => !HARMLESS.has(name));
  if (present.length > 0) {
    throw new AtollError(
      "FOLDER_NOT_EMPTY",
      `${dir} is not empty (${present[0] ?? ""}). Name an empty or a new folder.`,
    );
  }
  const files = await templateFiles(app);
  const firstMade = await mkdir(dir, { recursive: true });
  try {
    for (const [path, bytes] of files) await writeWhole(join(dir, path), bytes);
  } catch (error) {
    await removeWritten(dir, files.keys(), firstMade);
    throw error;
  }
  return [...files.keys()];
}

async function removeWritten(
  dir: string,
  paths: Iterable<string>,
  firstMade: string | undefined,
): Promise<void> {
  if (firstMade !== undefined) return rm(firstMade, { recursive: true, force: true });
  const tops = new Set(
    [...paths].map((path) => (path.includes("/") ? join(dir, path.split("/", 1)[0] ?? "") : join(dir, path))),
  );
  for (const top of tops) if (dirname(top) === dir) await rm(top, { recursive: true, force: true });
}

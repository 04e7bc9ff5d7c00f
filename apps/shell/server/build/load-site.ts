import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPage, readBuilt, removeOlderBuilds, sourceKey, writeBuilt } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import * as z from "zod";
import type { Site } from "../handler.ts";
import { PAGE_PARTS } from "./page-parts.ts";

export type LoadSiteOptions = {
  /** Root of the checkout. */
  readonly root: string;
  readonly networkMap: Readonly<Record<string, string>>;
  /** Told when the sources changed since the last build, so that something takes a while. */
  readonly onBuild?: () => void;
};

const PREFIX = "shell-";
/** Folders whose files make up what is served, from the root of the checkout. */
const SOURCE_ROOTS = ["packages", "apps/shell", "examples", "package-lock.json"];

/** What there is to serve, and what is not. */
export type LoadedSite = {
  readonly site: Site;
  /** Why an example was left out, each as text for the terminal; said at every start until it is mended. */
  readonly refused: readonly string[];
};

/** The shell's site: from the last build when no source has changed since, else built anew and kept. */
export async function loadSite({ root, networkMap, onBuild }: LoadSiteOptions): Promise<LoadedSite> {
  const builds = join(root, ".atoll", "build");
  const name = `${PREFIX}${sourceKey(root, SOURCE_ROOTS)}`;
  const kept = readBuilt(join(builds, name));
  if (kept !== undefined) return toSite(kept, networkMap);
  onBuild?.();
  // Imported only now: compilers take longer to load than a kept build to serve.
  const { buildSite, stopCompilers } = await import("./build-site.ts");
  mkdirSync(builds, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "atoll-build-"));
  try {
    writeBuilt(join(builds, name), await buildSite(root, scratch));
  } finally {
    stopCompilers();
    rmSync(scratch, { recursive: true, force: true });
  }
  removeOlderBuilds(builds, PREFIX);
  const built = readBuilt(join(builds, name));
  if (built === undefined)
    throw new Error(`The build in ${builds} cannot be read. Delete that folder and start again.`);
  return toSite(built, networkMap);
}

const pageParts = z.strictObject({
  scriptPath: z.string(),
  style: z.string(),
  refused: z.array(z.string()),
  config: z.record(z.string(), z.unknown()),
});

function toSite(
  built: ReadonlyMap<string, StaticFile>,
  networkMap: LoadSiteOptions["networkMap"],
): LoadedSite {
  const files = new Map(built);
  const parts = pageParts.parse(JSON.parse(new TextDecoder().decode(files.get(PAGE_PARTS)?.body)));
  files.delete(PAGE_PARTS);
  const script = files.get(parts.scriptPath);
  if (script === undefined)
    throw new Error("The build holds no script for the page. Delete .atoll/build and start again.");
  const { scriptPath, style } = parts;
  const page = createPage({
    title: "Atoll",
    description: "Mini-apps, each in its own sandbox.",
    scriptPath,
    style,
    script: script.body,
    config: { ...parts.config, networkMap },
  });
  return { site: { page, files }, refused: parts.refused };
}

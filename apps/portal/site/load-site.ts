import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { readBuilt, removeOlderBuilds, sourceKey } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import { PAGE_FILES, pageFilesSchema } from "./page-files.ts";
import { createPortalPage } from "./page.ts";
import type { PortalPlace } from "./page.ts";

export type LoadSiteOptions = {
  /** Root of the checkout. */
  readonly root: string;
  /** Told when the sources changed since the last build, so that something takes a while. */
  readonly onBuild?: () => void;
};

/** What the portal's host name serves: one page for every address of the portal, and files by exact path. */
export type PortalSite = {
  pageFor(place: PortalPlace): StaticFile;
  readonly files: ReadonlyMap<string, StaticFile>;
};

const PREFIX = "portal-";
/** What the site is built from, from the root of the checkout. */
const SOURCE_ROOTS = [
  "apps/portal",
  "packages/distribution",
  "packages/protocol",
  "packages/ui",
  "packages/web-server",
  "package-lock.json",
];

/** The portal's site: from the last build when no source has changed since, else built anew and kept. */
export async function loadPortalSite({ root, onBuild }: LoadSiteOptions): Promise<PortalSite> {
  const builds = join(root, ".atoll", "build");
  const folder = join(builds, PREFIX + sourceKey(root, SOURCE_ROOTS));
  const kept = readBuilt(folder);
  if (kept !== undefined) return toSite(kept);
  onBuild?.();
  mkdirSync(builds, { recursive: true });
  await runBuild(folder);
  removeOlderBuilds(builds, PREFIX);
  const built = readBuilt(folder);
  if (built === undefined)
    throw new Error(`The build in ${builds} cannot be read. Delete that folder and start again.`);
  return toSite(built);
}

/** In a process of its own: the bundler sets NODE_ENV for all that runs beside it, and would stay in a server's memory for days. */
async function runBuild(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "build-process.ts"), folder], {
    env: { ...process.env, NODE_ENV: "production" },
  });
}

function toSite(built: ReadonlyMap<string, StaticFile>): PortalSite {
  const files = new Map(built);
  const about = pageFilesSchema.parse(JSON.parse(new TextDecoder().decode(files.get(PAGE_FILES)?.body)));
  files.delete(PAGE_FILES);
  return { files, pageFor: (place) => createPortalPage(about, place) };
}

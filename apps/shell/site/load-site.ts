import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createPage, readBuilt, removeOlderBuilds, sourceKey, writeBuilt } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import * as z from "zod";
import { SERVICE_WORKER } from "../src/offline/worker-address.ts";
import { buildId } from "./build-id.ts";
import { PAGE_PARTS } from "./page-parts.ts";
import { WORKER_SCRIPT, serviceWorker } from "./service-worker.ts";
import { previewFiles, previewPartsSchema } from "./preview-page.ts";
import type { PreviewSetting } from "./preview-page.ts";

export { SERVICE_WORKER } from "../src/offline/worker-address.ts";
export { PAGE_PATHS } from "./page-paths.ts";
export { WORKER_OFF_PATH, serviceWorkerOff } from "./service-worker-off.ts";

export type LoadSiteOptions = {
  /** Root of the checkout. */
  readonly root: string;
  /** True when mini-apps may speak to this machine, as in development. */
  readonly loopback: boolean;
  /** Told when the sources changed since the last build, so that something takes a while. */
  readonly onBuild?: () => void;
};

/** What the page is told of the registry that serves it. */
export type PageSetting = {
  /** Where the page is served. */
  readonly origins: readonly string[];
  /** Where signed metadata and what creators made come from; the page's policy lets it speak to there. */
  readonly contentOrigin: string;
  /** Text of the registry's first root. */
  readonly pinnedRoot: string;
  /** Domains that this machine answers for in development. */
  readonly networkMap: Readonly<Record<string, string>>;
};

/** What the shell's host name serves: its page, and files by exact path. */
export type Site = {
  pageFor(setting: PageSetting): StaticFile;
  /** The service worker that keeps this very page and its files for times without the registry. */
  workerFor(setting: PageSetting): StaticFile;
  /** The page in which a reviewer opens what is not released, and its frames, by their addresses. */
  previewFor(setting: PreviewSetting): ReadonlyMap<string, StaticFile>;
  readonly files: ReadonlyMap<string, StaticFile>;
};

const PREFIX = "shell-";
/** What the site is built from, from the root of the checkout. */
const SOURCE_ROOTS = ["packages", "apps/shell", "package-lock.json"];

/** The shell's site: from the last build when no source has changed since, else built anew and kept. */
export async function loadSite({ root, loopback, onBuild }: LoadSiteOptions): Promise<Site> {
  const builds = join(root, ".atoll", "build");
  const folder = join(builds, `${PREFIX}${sourceKey(root, SOURCE_ROOTS)}${loopback ? "" : "-public"}`);
  const kept = readBuilt(folder);
  if (kept !== undefined) return toSite(kept);
  onBuild?.();
  // Imported only now: compilers take longer to load than a kept build to serve.
  const { buildSite } = await import("./build-site.ts");
  mkdirSync(builds, { recursive: true });
  writeBuilt(folder, await buildSite({ root, loopback }));
  removeOlderBuilds(builds, PREFIX);
  const built = readBuilt(folder);
  if (built === undefined)
    throw new Error(`The build in ${builds} cannot be read. Delete that folder and start again.`);
  return toSite(built);
}

const pageParts = z.strictObject({
  scriptPath: z.string(),
  imports: z.strictObject({ all: z.array(z.string()), first: z.array(z.string()) }),
  style: z.string(),
  config: z.record(z.string(), z.unknown()),
  preview: previewPartsSchema,
});

function toSite(built: ReadonlyMap<string, StaticFile>): Site {
  const files = new Map(built);
  const parts = pageParts.parse(JSON.parse(new TextDecoder().decode(files.get(PAGE_PARTS)?.body)));
  const worker = files.get(WORKER_SCRIPT)?.body ?? new Uint8Array();
  for (const part of [PAGE_PARTS, WORKER_SCRIPT]) files.delete(part);
  const { scriptPath, imports, style, config, preview } = parts;
  const script = files.get(scriptPath)?.body;
  if (script === undefined)
    throw new Error("The build holds no script for the page. Delete .atoll/build and start again.");
  const about = { title: "Atoll", description: "Mini-apps, each in its own sandbox." };
  const pageFor = ({ origins, ...setting }: PageSetting) =>
    createPage({
      ...about,
      scriptPath,
      imports,
      origins,
      script,
      style,
      config: { ...config, ...setting, build: buildId(parts, setting) },
      connectTo: [setting.contentOrigin],
      serviceWorker: SERVICE_WORKER,
    });
  return {
    files,
    pageFor,
    workerFor: (setting) => {
      const { origins: _, ...told } = setting;
      return serviceWorker({ page: pageFor(setting), build: buildId(parts, told), files, script: worker });
    },
    previewFor: (setting) => {
      const { hostVersion: _, ...host } = config;
      return previewFiles({ files, style, config: host, parts: preview }, setting);
    },
  };
}

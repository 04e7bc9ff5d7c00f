import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { readBuilt, removeOlderBuilds, sourceKey, writeBuilt } from "@atoll/web-server";
import { readDevPage } from "./page-parts.ts";
import type { DevPageFiles } from "./page-parts.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..", "..", "..");
const PREFIX = "dev-";

/** The pages, from the last build when no source of the checkout has changed since, else built anew and kept. `onBuild` says so. */
export async function loadDevPage(onBuild: () => void): Promise<DevPageFiles> {
  const builds = join(ROOT, ".atoll", "build");
  const folder = join(builds, `${PREFIX}${sourceKey(ROOT, ["packages", "package-lock.json"])}`);
  if (!existsSync(folder)) {
    onBuild();
    // Imported only now: compilers take longer to load than a kept build.
    const { buildDevPage } = await import("./build-page.ts");
    mkdirSync(builds, { recursive: true });
    writeBuilt(folder, await buildDevPage());
    removeOlderBuilds(builds, PREFIX);
  }
  return readDevPage(readBuilt(folder));
}

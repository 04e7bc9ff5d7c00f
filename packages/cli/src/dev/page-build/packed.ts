import { fileURLToPath } from "node:url";
import { readBuilt } from "@atoll/web-server";
import { readDevPage } from "./page-parts.ts";
import type { DevPageFiles } from "./page-parts.ts";

/** The pages as they were built when this package was packed. */
export async function loadDevPage(_onBuild: () => void): Promise<DevPageFiles> {
  return readDevPage(readBuilt(fileURLToPath(new URL("./prebuilt", import.meta.url))));
}

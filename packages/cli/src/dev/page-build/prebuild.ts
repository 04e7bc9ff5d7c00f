import { encodeBuilt } from "@atoll/web-server";
import { buildDevPage } from "./build-page.ts";

/** What packing puts into `prebuilt` beside this file. */
export async function prebuild(): Promise<ReadonlyMap<string, Uint8Array>> {
  // They are served to this machine, and twice as many bytes would be downloaded by every creator.
  return encodeBuilt(await buildDevPage(), { compress: false });
}

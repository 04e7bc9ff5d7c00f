import { encodeBuilt } from "@atoll/web-server";
import { buildDevPage } from "./build-page.ts";

/** What packing puts into `prebuilt` beside this file. */
export async function prebuild(): Promise<ReadonlyMap<string, Uint8Array>> {
  return encodeBuilt(await buildDevPage());
}

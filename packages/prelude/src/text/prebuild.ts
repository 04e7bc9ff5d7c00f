import { preludeText } from "./bundled.ts";

/** What packing puts into `prebuilt` beside this file. */
export async function prebuild(): Promise<ReadonlyMap<string, Uint8Array>> {
  const [production, development] = await Promise.all([preludeText(false), preludeText(true)]);
  return new Map([
    ["production.js", Buffer.from(production)],
    ["development.js", Buffer.from(development)],
  ]);
}

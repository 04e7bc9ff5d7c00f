import { join } from "node:path";
import { loadPortalSite } from "@atoll/portal/site";
import { loadSite } from "@atoll/shell/site";
import { bytes, printTable } from "../table.ts";
import { firstScripts, packedBytes } from "./first-scripts.ts";
import type { FirstScriptsOptions, Served } from "./first-scripts.ts";

export type FirstLoad = { readonly shellBytes: number; readonly portalBytes: number };

const ROOT = join(import.meta.dirname, "..", "..", "..");
const ORIGIN = "http://localhost:4000";

/** Weighs the scripts that the shell's and the portal's first pages need, from the builds that a registry serves. */
export async function benchFirstLoad(): Promise<FirstLoad> {
  const [shell, portal] = [
    await loadSite({ root: ROOT, loopback: false }),
    await loadPortalSite({ root: ROOT }),
  ];
  const setting = { origins: [ORIGIN], contentOrigin: ORIGIN, pinnedRoot: "{}", networkMap: {} };
  const measured = {
    shellBytes: weigh(shell.pageFor(setting).body, shell.files),
    portalBytes: weigh(portal.pageFor({ origin: ORIGIN, preview: ORIGIN }).body, portal.files, {
      entryWaits: true,
    }),
  };
  const row = (what: string, value: number, mark: string) => ({
    what,
    ours: bytes(value),
    peer: "",
    ratio: "",
    mark,
  });
  printTable("first load", "", [
    row("shell, scripts of the first page, gzip", measured.shellBytes, "≤ 300 kB"),
    row("portal, scripts of the first page, gzip", measured.portalBytes, "≤ 250 kB"),
  ]);
  return measured;
}

function weigh(
  page: Uint8Array,
  files: ReadonlyMap<string, Served>,
  options: FirstScriptsOptions = {},
): number {
  return packedBytes(firstScripts(new TextDecoder().decode(page), files, options), files);
}

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createTheme, tokensToCss } from "@atoll/ui/tokens";
import { buildHostFiles, buildWebScript } from "@atoll/web-host/build";
import type { BuiltFile } from "@atoll/web-server";
import { PARTS } from "./page-parts.ts";
import type { DevPageParts } from "./page-parts.ts";

/** Builds everything that the pages of `atoll dev` are made of; it is the same for every mini-app. */
export async function buildDevPage(): Promise<readonly BuiltFile[]> {
  const entry = (name: string) => fileURLToPath(new URL(`../page/${name}`, import.meta.url));
  const [host, simulator, device, style] = await Promise.all([
    buildHostFiles({ loopback: true, development: true }),
    buildWebScript(entry("entry-simulator.tsx"), "simulator", WHOLE),
    buildWebScript(entry("entry-device.tsx"), "device", WHOLE),
    Promise.all(STYLES.map((name) => readFile(entry(`styles/${name}.css`), "utf8"))),
  ]);
  const parts: DevPageParts = {
    style: `${host.style}${tokens()}${style.join("")}`,
    simulatorScript: simulator.path,
    deviceScript: device.path,
    host: host.config,
  };
  return [
    { path: PARTS, content: JSON.stringify(parts), type: "application/json" },
    ...[simulator, device].map(({ path, script }) => ({
      path,
      content: script,
      type: "text/javascript; charset=utf-8",
      immutable: true,
    })),
    ...host.files,
  ];
}

/** One script a page: its policy allows no other, and it comes from this machine. */
const WHOLE = { splitting: false } as const;

/** In the order in which they hold: the narrow page changes what comes before. */
const STYLES = ["base", "top-bar", "device", "problems", "inspector", "panels", "narrow"];

function tokens(): string {
  const light = tokensToCss(createTheme({ scheme: "light" }));
  const dark = tokensToCss(createTheme({ scheme: "dark" }));
  return `:root{${light}}@media (prefers-color-scheme:dark){:root:not([data-scheme=light]){${dark}}}:root[data-scheme=dark]{${dark}}`;
}

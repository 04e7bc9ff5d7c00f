import { join } from "node:path";
import { buildHostFiles, buildWebScript, stopCompiler } from "@atoll/web-host/build";
import type { BuiltFile } from "@atoll/web-server";
import { buildExamplePackages } from "./example-packages.ts";
import { PAGE_PARTS } from "./page-parts.ts";

/** Builds everything the shell's host name serves, but the page itself: that depends on the port too. */
export async function buildSite(root: string, scratch: string): Promise<readonly BuiltFile[]> {
  const [host, script, examples] = await Promise.all([
    buildHostFiles({ loopback: true }),
    buildWebScript(join(root, "apps", "shell", "src", "web.tsx"), "shell"),
    buildExamplePackages(root, join(scratch, "packages")),
  ]);
  const parts = {
    scriptPath: script.path,
    style: host.style,
    refused: examples.refused,
    config: host.config,
  };
  return [
    { path: PAGE_PARTS, content: JSON.stringify(parts), type: "application/json" },
    { path: script.path, content: script.script, type: "text/javascript; charset=utf-8", immutable: true },
    ...host.files,
    {
      path: "/catalogue.json",
      content: JSON.stringify({ miniApps: examples.entries }),
      type: "application/json",
    },
    ...examples.files,
  ];
}

/** Ends the compiler's own process: a server that runs for days does not need it. */
export function stopCompilers(): void {
  void stopCompiler();
}

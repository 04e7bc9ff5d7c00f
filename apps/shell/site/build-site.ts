import { buildHostFiles, buildWebScript, buildWorkerScript, stopCompiler } from "@atoll/web-host/build";
import type { BuiltFile } from "@atoll/web-server";
import shell from "../package.json" with { type: "json" };
import { exportWeb } from "./metro/export-web.ts";
import { PAGE_PARTS } from "./page-parts.ts";
import { WORKER_SCRIPT, workerEntry } from "./service-worker.ts";
import { previewEntry, previewParts } from "./preview-page.ts";

export type BuildOptions = {
  /** Root of the checkout. */
  readonly root: string;
  /** True when mini-apps may speak to this machine, as in development. */
  readonly loopback: boolean;
};

/** Builds everything the shell's host name serves, but the page itself: that depends on the registry too. */
export async function buildSite({ root, loopback }: BuildOptions): Promise<readonly BuiltFile[]> {
  try {
    const [host, script, preview] = await Promise.all([
      buildHostFiles({ loopback }),
      exportWeb(),
      buildWebScript(previewEntry(root), "preview"),
    ]);
    const parts = {
      scriptPath: script.path,
      imports: {
        all: script.parts.map(({ path }) => path),
        first: script.parts.filter(({ first }) => first).map(({ path }) => path),
      },
      style: host.style,
      config: { ...host.config, hostVersion: shell.version },
      preview: previewParts(preview),
    };
    return [
      { path: PAGE_PARTS, content: JSON.stringify(parts), type: "application/json" },
      { path: WORKER_SCRIPT, content: await buildWorkerScript(workerEntry(root)), type: "text/javascript" },
      ...[script, ...script.parts, preview, ...preview.parts].map((each) => ({
        path: each.path,
        content: each.script,
        type: "text/javascript; charset=utf-8",
        immutable: true,
      })),
      ...host.files,
    ];
  } finally {
    // A server that runs for days does not need the compiler's own process.
    void stopCompiler();
  }
}

import { createHash } from "node:crypto";
import { join } from "node:path";
import { buildNetworkFrame } from "@atoll/capabilities/network-frame";
import { stop } from "esbuild";
import { API_LEVEL, buildPrelude } from "@atoll/prelude";
import { buildSandboxFrame } from "@atoll/sandbox/quickjs-web/build";
import type { BuiltFile } from "./built-files.ts";
import { buildExamplePackages } from "./example-packages.ts";
import { FAVICON } from "./favicon.ts";
import { interFonts } from "./fonts.ts";
import { PAGE_PARTS } from "./page-parts.ts";
import { pageStyle } from "./page-style.ts";
import { buildWebBundle } from "./web-bundle.ts";

/** Builds everything the shell's host name serves, but the page itself: that depends on the port too. */
export async function buildSite(root: string, scratch: string): Promise<readonly BuiltFile[]> {
  const [prelude, bundle, sandbox, network, examples] = await Promise.all([
    buildPrelude(),
    buildWebBundle(root),
    buildSandboxFrame(),
    buildNetworkFrame({ loopback: true }),
    buildExamplePackages(root, join(scratch, "packages")),
  ]);
  const fonts = interFonts();
  const preludePath = `/assets/prelude-${API_LEVEL}-${digest(prelude.source).slice(0, 16)}.js`;
  const wasmPath = `/assets/quickjs-${digest(sandbox.wasm).slice(0, 16)}.wasm`;
  const parts = {
    scriptPath: bundle.path,
    style: pageStyle(fonts),
    refused: examples.refused,
    config: {
      apiLevel: API_LEVEL,
      prelude: { path: preludePath, sha256: digest(prelude.source) },
      sandboxFrame: SANDBOX_FRAME,
      sandboxWasm: wasmPath,
      networkFrame: NETWORK_FRAME,
    },
  };
  return [
    { path: PAGE_PARTS, content: JSON.stringify(parts), type: "application/json" },
    { path: bundle.path, content: bundle.script, type: SCRIPT, immutable: true },
    // The prelude is text for the sandbox, never a script of the page.
    { path: preludePath, content: prelude.source, type: "text/plain; charset=utf-8", immutable: true },
    { path: wasmPath, content: sandbox.wasm, type: "application/wasm", immutable: true },
    frame(NETWORK_FRAME, network.html, network.headers),
    frame(SANDBOX_FRAME, sandbox.html, sandbox.headers),
    ...fonts.map(({ path, content }) => ({ path, content, type: "font/woff2", immutable: true })),
    { path: "/favicon.svg", content: FAVICON, type: "image/svg+xml" },
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
  void stop();
}

const NETWORK_FRAME = "/network.html";
const SANDBOX_FRAME = "/sandbox/sandbox.html";
const SCRIPT = "text/javascript; charset=utf-8";

function frame(
  path: string,
  content: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
): BuiltFile {
  const { "content-type": type = "text/html; charset=utf-8", ...rest } = headers;
  return { path, content, type, headers: rest };
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

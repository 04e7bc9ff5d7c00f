import { createHash } from "node:crypto";
import { buildNetworkFrame } from "@atoll/capabilities/network-frame";
import { API_LEVEL, buildPrelude } from "@atoll/prelude";
import { buildSandboxFrame } from "@atoll/sandbox/quickjs-web/build";
import type { BuiltFile } from "@atoll/web-server";
import type { HostFiles } from "../web/host-files.ts";
import { FAVICON } from "./favicon.ts";
import { interFonts } from "./fonts.ts";
import { pageStyle } from "./page-style.ts";

/** What every page of a host needs beside its own script: files to serve, how the page is told of them, its style text. */
export type BuiltHost = {
  readonly files: readonly BuiltFile[];
  readonly config: HostFiles;
  readonly style: string;
};

export type HostFilesOptions = {
  /** True when mini-apps may speak to this machine, as in development. */
  readonly loopback: boolean;
  /** React's warnings reach the mini-app's log; for who writes it. */
  readonly development?: boolean;
};

/** Builds prelude, sandbox frame with its engine, network frame, typeface and favicon. */
export async function buildHostFiles({
  loopback,
  development = false,
}: HostFilesOptions): Promise<BuiltHost> {
  const [prelude, sandbox, network] = await Promise.all([
    buildPrelude({ development }),
    buildSandboxFrame(),
    buildNetworkFrame({ loopback }),
  ]);
  const fonts = interFonts();
  const preludePath = `/assets/prelude-${API_LEVEL}-${digest(prelude.source).slice(0, 16)}.js`;
  const sandboxFrame = frame("/sandbox/sandbox", sandbox.html, sandbox.headers);
  const networkFrame = frame("/network", network.html, network.headers);
  const wasmPath = `/assets/quickjs-${digest(sandbox.wasm).slice(0, 16)}.wasm`;
  return {
    style: pageStyle(fonts),
    config: {
      apiLevel: API_LEVEL,
      prelude: { path: preludePath, sha256: digest(prelude.source) },
      sandboxFrame: sandboxFrame.path,
      sandboxWasm: wasmPath,
      networkFrame: networkFrame.path,
    },
    files: [
      // The prelude is text for the sandbox, never a script of the page.
      { path: preludePath, content: prelude.source, type: "text/plain; charset=utf-8", immutable: true },
      { path: wasmPath, content: sandbox.wasm, type: "application/wasm", immutable: true },
      networkFrame,
      sandboxFrame,
      ...fonts.map(({ path, content }) => ({ path, content, type: "font/woff2", immutable: true })),
      { path: "/favicon.svg", content: FAVICON, type: "image/svg+xml" },
    ],
  };
}

/** A frame under an address of its content and policy: kept for good, so that mini-apps open offline too. */
function frame(
  name: string,
  content: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
): BuiltFile {
  const { "content-type": type = "text/html; charset=utf-8", ...rest } = headers;
  const hash = digest(JSON.stringify([digest(content), headers])).slice(0, 16);
  return { path: `${name}-${hash}.html`, content, type, headers: rest, immutable: true };
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { loadPrelude } from "@atoll/prelude";
import { buildSandboxFrame } from "@atoll/sandbox/quickjs-web/build";
import { WEB_BUNDLE } from "@atoll/web-host/build";
import { build } from "esbuild";
import type { BuildOptions } from "esbuild";

/** A file to serve. */
export type StaticFile = {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
};

/** Files on a port of the loopback. */
export type StaticSite = { readonly origin: string; close(): void };

const root = fileURLToPath(new URL("../..", import.meta.url));
const CACHED = { "cache-control": "public, max-age=3600", "access-control-allow-origin": "*" };

/** A text that pages and sandboxed frames may load. */
export function textFile(body: string | Uint8Array, type = "text/javascript; charset=utf-8"): StaticFile {
  return { body, headers: { ...CACHED, "content-type": type } };
}

/** A page that runs one script over an element with the id `root`. */
export function pageFile(script: string): StaticFile {
  const body = `<!doctype html><meta charset="utf-8"><title>loading</title><body><div id="root" style="height:844px;width:390px;display:flex"></div><script type="module" crossorigin src="${script}"></script>`;
  return textFile(body, "text/html; charset=utf-8");
}

/** Bundles an entry as the shell is bundled. */
export async function bundleForWeb(entry: string, options: BuildOptions = {}): Promise<string> {
  const result = await build({
    ...WEB_BUNDLE,
    ...options,
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
  });
  return result.outputFiles?.[0]?.text ?? "";
}

/** What a host needs for QuickJS in a browser: `/prelude.js`, `/sandbox.html`, `/quickjs.wasm`. */
export async function sandboxFiles(): Promise<[path: string, file: StaticFile][]> {
  const [prelude, frame] = await Promise.all([loadPrelude(), buildSandboxFrame()]);
  return [
    ["/prelude.js", textFile(prelude.source)],
    ["/sandbox.html", { body: frame.html, headers: frame.headers }],
    ["/quickjs.wasm", textFile(frame.wasm, "application/wasm")],
  ];
}

/** Serves files by path until it is closed. */
export function serveFiles(files: ReadonlyMap<string, StaticFile>): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    response.writeHead(file === undefined ? 404 : 200, file?.headers).end(file?.body ?? "");
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ origin: `http://localhost:${port}`, close: () => void server.close() });
    });
  });
}

import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleMiniApp } from "@atoll/cli";
import { loadPrelude } from "@atoll/prelude";
import { buildSandboxFrame } from "@atoll/sandbox/quickjs-web/build";
import { build } from "esbuild";
import type { BuildOptions } from "esbuild";
import { WEB_BUNDLE } from "../../../apps/shell/server/build/web-bundle.ts";

type File = { readonly body: string | Uint8Array; readonly headers: Readonly<Record<string, string>> };
/** What the bench serves, by path, and the sizes it reports. */
export type Site = {
  readonly origin: string;
  readonly kitPageBytes: number;
  readonly plainPageBytes: number;
  readonly bundleBytes: number;
  close(): void;
};

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const root = here("../../..");

/** Builds both contenders and serves them on a port of the loopback. */
export async function serveSite(): Promise<Site> {
  const mini = await bundle();
  const [prelude, frame, atoll, parent, kitPage, plainPage] = await Promise.all([
    loadPrelude(),
    buildSandboxFrame(),
    script("atoll-entry.tsx"),
    script("peer-parent.ts"),
    page("page-kit.tsx"),
    page("dom-kit.tsx"),
  ]);
  const files = new Map<string, File>([
    ["/atoll.html", html("/atoll.js")],
    ["/atoll.js", javascript(atoll)],
    ["/peer.html", html("/peer.js")],
    ["/peer.js", javascript(parent)],
    ["/kit-page.html", html("/kit-page.js")],
    ["/kit-page.js", javascript(kitPage)],
    ["/plain-page.html", html("/plain-page.js")],
    ["/plain-page.js", javascript(plainPage)],
    ["/prelude.js", javascript(prelude.source)],
    ["/sandbox.html", { body: frame.html, headers: frame.headers }],
    ["/quickjs.wasm", { body: frame.wasm, headers: { ...CACHED, "content-type": "application/wasm" } }],
    ["/mini-app/manifest.json", { body: mini.manifest, headers: CACHED }],
    ["/mini-app/main.jsbundle", javascript(mini.bundle)],
  ]);
  const server = await listen(files);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    kitPageBytes: Buffer.byteLength(kitPage),
    plainPageBytes: Buffer.byteLength(plainPage),
    bundleBytes: Buffer.byteLength(mini.bundle),
    close: () => void server.close(),
  };
}

const CACHED = { "cache-control": "public, max-age=3600" };
const javascript = (body: string): File => ({
  body,
  headers: {
    ...CACHED,
    "content-type": "text/javascript; charset=utf-8",
    "access-control-allow-origin": "*",
  },
});
const html = (source: string): File => ({
  body: `<!doctype html><meta charset="utf-8"><title>loading</title><body><div id="root" style="height:844px;width:390px;display:flex"></div><script type="module" crossorigin src="${source}"></script>`,
  headers: { ...CACHED, "content-type": "text/html; charset=utf-8" },
});

async function bundle(): Promise<{ manifest: string; bundle: string }> {
  const outDir = mkdtempSync(join(tmpdir(), "atoll-bench-"));
  await bundleMiniApp({ projectDir: here("mini-app"), outDir });
  const read = (file: string): string => readFileSync(join(outDir, file), "utf8");
  return { manifest: read("manifest.json"), bundle: read("main.jsbundle") };
}

/** The mini-app as a page of its own, with React and a kit inside. */
function page(kit: string): Promise<string> {
  return script("peer-entry.tsx", { alias: { ...WEB_BUNDLE.alias, "@atoll/sdk/ui": here(kit) } });
}

async function script(entry: string, options: BuildOptions = {}): Promise<string> {
  const result = await build({
    ...WEB_BUNDLE,
    ...options,
    absWorkingDir: root,
    entryPoints: [here(entry)],
    write: false,
  });
  return result.outputFiles?.[0]?.text ?? "";
}

function listen(files: ReadonlyMap<string, File>): Promise<Server> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://x").pathname);
    response.writeHead(file === undefined ? 404 : 200, file?.headers).end(file?.body ?? "");
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

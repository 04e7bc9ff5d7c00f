import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { buildSandboxFrame } from "../../build-frame.ts";

/** A little host: a page with the web engine as `AtollWeb`, and what the engine needs served. It records what was asked for. */
export type TestHost = {
  readonly origin: string;
  readonly requests: string[];
  close(): Promise<void>;
};

type File = {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Record<string, string>;
};

/** Starts the host on a free port of the loopback interface. */
export async function startTestHost(): Promise<TestHost> {
  const frame = await buildSandboxFrame();
  const page = `<!doctype html><meta charset="utf-8"><title>host</title><script src="/web.js"></script>`;
  const files: Record<string, File> = {
    "/": { type: "text/html", body: page },
    "/web.js": {
      type: "text/javascript",
      body: await bundle(`export { createQuickJsWebEngine } from "./web.ts";`),
    },
    "/sandbox.html": { type: "text/html", body: frame.html, headers: { ...frame.headers } },
    "/quickjs.wasm": { type: "application/wasm", body: frame.wasm },
    "/peek.html": {
      type: "text/html",
      body: PEEK,
      headers: { "content-security-policy": "sandbox allow-scripts" },
    },
  };
  const requests: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    requests.push(url);
    const file = files[url];
    response.writeHead(file ? 200 : 404, { "content-type": file?.type ?? "text/plain", ...file?.headers });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A sandboxed document that tries to read the page around it and says what came of it. */
const PEEK = `<!doctype html><script>
  var result; try { result = "read " + parent.document.title; } catch (error) { result = error.name; }
  parent.postMessage(result, "*");
</script>`;

/** Script of a worker that strips its globals and reports what is left. */
export function bundleStripProbe(): Promise<string> {
  return bundle(`import "./web/testing/strip-probe.ts";`);
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../..", import.meta.url)) },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "AtollWeb",
  });
  return outputFiles[0]?.text ?? "";
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

/** What the host serves for the web engine: the frame's document with its headers, and the engine itself. */
export type SandboxFrame = {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** QuickJS as WASM; the owner fetches it once and hands it to each frame (embedding it made a cold start 90 ms slower). */
  readonly wasm: Uint8Array;
};

/** Builds the sandbox's document with the scripts of its frame and its worker inside. Both files may be cached by their content. */
export async function buildSandboxFrame(): Promise<SandboxFrame> {
  const wasm = await readFile(
    createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm"),
  );
  const worker = await bundle("./web/worker.ts", {});
  const script = await bundle("./web/frame.ts", { WORKER_SOURCE: worker });
  const policy = contentSecurityPolicy(script);
  const html = [
    "<!doctype html>",
    `<meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    "<title>Atoll sandbox</title>",
    `<script>${script}</script>`,
  ].join("\n");
  return {
    html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      // `sandbox` only works in a header: it keeps the document harmless when it is opened by itself.
      "content-security-policy": `${policy}; sandbox allow-scripts`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
    wasm,
  };
}

/** The worker comes from a blob and inherits this policy: no network, no code but ours, WASM as the one thing compiled. */
function contentSecurityPolicy(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  // Security: no 'self', no 'unsafe-eval', no data:, no connect-src. The network is closed to frame and worker.
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

async function bundle(entry: string, constants: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    charset: "ascii",
    legalComments: "none",
    // The glue asks where its file lies only to find a .wasm beside it, which is here already.
    logOverride: { "empty-import-meta": "silent" },
    define: Object.fromEntries(Object.entries(constants).map(([name, text]) => [name, JSON.stringify(text)])),
  });
  // A closing tag inside a string would end the script element.
  return (outputFiles[0]?.text ?? "").trim().replaceAll("</script", "<\\/script");
}

import { bundleScript } from "./build/bundle-script.ts";
import { enginePolicy } from "./build/engine-policy.ts";
import { readQuickJs } from "./build/read-quickjs.ts";

/** What the host serves for the web engine: the frame's document with its headers, and the engine itself. */
export type SandboxFrame = {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** QuickJS as WASM; the owner fetches it once and hands it to each frame (embedding it made a cold start 90 ms slower). */
  readonly wasm: Uint8Array;
};

/** Builds the sandbox's document with the scripts of its frame and its worker inside. Both files may be cached by their content. */
export async function buildSandboxFrame(): Promise<SandboxFrame> {
  const worker = await bundleScript(new URL("./web/worker.ts", import.meta.url));
  const script = await bundleScript(new URL("./web/frame.ts", import.meta.url), { WORKER_SOURCE: worker });
  const policy = enginePolicy(script);
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
    wasm: await readQuickJs(),
  };
}

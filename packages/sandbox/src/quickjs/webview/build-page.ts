import { bundleScript } from "../build/bundle-script.ts";
import { enginePolicy } from "../build/engine-policy.ts";
import { readQuickJs } from "../build/read-quickjs.ts";

/** Builds the document of a hidden web view that holds an engine: one text of ASCII with everything inside, so that it asks for nothing. */
export async function buildEnginePage(): Promise<string> {
  const worker = await bundleScript(new URL("../web/worker.ts", import.meta.url));
  const wasm = Buffer.from(await readQuickJs()).toString("base64");
  const script = await bundleScript(new URL("./page.ts", import.meta.url), {
    WORKER_SOURCE: worker,
    WASM_BASE64: wasm,
  });
  return [
    "<!doctype html>",
    `<meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${enginePolicy(script)}">`,
    "<title>Atoll sandbox</title>",
    `<script>${script}</script>`,
  ].join("\n");
}

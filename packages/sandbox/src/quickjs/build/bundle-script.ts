import { fileURLToPath } from "node:url";

import { build } from "esbuild";

/** Bundles a script of an engine's document as text that may stand inside a script element. `constants` are texts put in by name. */
export async function bundleScript(
  entry: URL,
  constants: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
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

import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What a host's page would carry. `platform: "browser"` fails on anything of Node. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: entry("."), loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

it("brings the release client to a page without anything of Node, in few bytes beside zod and noble", async () => {
  const text = await bundle(
    `export { createReleaseClient } from "${entry("../index.ts")}"; export * from "./index.ts";`,
  );
  expect(text).not.toContain("node:");
  const rest = await bundle(
    `export * as z from "zod"; export * from "@noble/ed25519"; export { parseManifest } from "@atoll/protocol";`,
  );
  expect(gzipSync(text).length).toBeLessThan(gzipSync(rest).length + 12_000);
});

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** QuickJS as WASM. */
export function readQuickJs(): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm"));
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { buildPrelude } from "@atoll/prelude";
import { buildEnginePage } from "@atoll/sandbox/quickjs-webview/build";
import shell from "../../package.json" with { type: "json" };
import { toldRegistry } from "./told-registry.ts";

/** Writes the module `#device-files`: what a browser is served beside its page, a device's app brings along. */
export async function writeDeviceFiles(path: string): Promise<void> {
  const [page, prelude] = await Promise.all([buildEnginePage(), buildPrelude()]);
  // Not as EXPO_PUBLIC_…: Metro keeps what it transformed, and would build in the registry of an earlier build.
  const registry = toldRegistry(process.env);
  const exported = { ENGINE_PAGE: page, PRELUDE: prelude, REGISTRY: registry, SHELL_VERSION: shell.version };
  const lines = Object.entries(exported).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  const text = lines.join("");
  // Metro transforms anew what was written anew.
  if (readIfThere(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

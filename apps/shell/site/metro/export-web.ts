import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WebScript } from "@atoll/web-host/build";
import { runExpoExport } from "./run-expo-export.ts";
import { WEB_EXPORT, webExportSchema } from "./web-export.ts";

/** Metro leaves imports and exports as they are, for `linkWeb` to follow. */
const OPTIMIZED = { EXPO_UNSTABLE_METRO_OPTIMIZE_GRAPH: "1" };

/** The shell's scripts for browsers, as `expo export -p web` writes them. */
export async function exportWeb(): Promise<WebScript> {
  const folder = mkdtempSync(join(tmpdir(), "atoll-web-"));
  try {
    await runExpoExport(["web"], folder, OPTIMIZED);
    const { path, parts } = webExportSchema.parse(JSON.parse(readFileSync(join(folder, WEB_EXPORT), "utf8")));
    const read = (file: string) => readFileSync(join(folder, file));
    return { path, script: read(path), parts: parts.map((part) => ({ ...part, script: read(part.path) })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

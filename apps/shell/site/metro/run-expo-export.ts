import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

/** No questions, no network, nothing told to anyone. */
const QUIET = { CI: "1", EXPO_OFFLINE: "1", EXPO_NO_TELEMETRY: "1" };

const APP = join(import.meta.dirname, "..", "..");
const TIMEOUT_MS = 10 * 60_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Of a failed export's output, which ends with what is wrong. */
const TOLD_LENGTH = 4_000;

/**
 * Runs `expo export` on the shell into a folder, in a process of its own. Rejects with the end of its output. `environment` is all
 * that the build hears of beside.
 */
export async function runExpoExport(
  platforms: readonly ("web" | "android" | "ios")[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const cli = createRequire(import.meta.url).resolve("expo/bin/cli");
  const { PATH = "", HOME = "", TMPDIR = "" } = process.env;
  const chosen = platforms.flatMap((platform) => ["-p", platform]);
  // The linker minifies what browsers get, across files; Hermes needs no short names.
  const command = [cli, "export", ...chosen, "--output-dir", folder, "--no-minify"];
  try {
    await promisify(execFile)(process.execPath, command, {
      cwd: APP,
      timeout: TIMEOUT_MS,
      maxBuffer: OUTPUT_BYTES,
      // Nothing else of this process's environment belongs in a build.
      env: { PATH, HOME, ...(TMPDIR !== "" && { TMPDIR }), ...QUIET, ...environment },
    });
  } catch (cause) {
    throw new Error(
      `"expo export" failed for ${platforms.join(" and ")}: ${outputOf(cause).slice(-TOLD_LENGTH)}`,
      { cause },
    );
  }
}

function outputOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const { stdout = "", stderr = "" } = failure as { stdout?: string; stderr?: string };
  return `${stdout}\n${stderr}`.trim() || failure.message;
}

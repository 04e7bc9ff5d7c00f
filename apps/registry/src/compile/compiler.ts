import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type BytecodeFormat = "hermes-98" | "hermes-99";

export const BYTECODE_FORMATS = ["hermes-98", "hermes-99"] as const satisfies readonly BytecodeFormat[];

/** Source: registry.md, Publishing. Each flag has a test that notices when it is lost. */
export const FLAGS = [
  "-emit-binary",
  "-O",
  "-g0",
  "-emit-async-break-check",
  "-Xes6-block-scoping",
  "-fno-static-builtins",
] as const;

const PACKAGES = { "hermes-98": "hermes-compiler-98", "hermes-99": "hermes-compiler-99" } as const;
const FOLDERS: Readonly<Record<string, string>> = {
  linux: "linux64-bin",
  darwin: "osx-bin",
  win32: "win64-bin",
};

/** Which compiler makes a format and how it is called, as attestations say it. */
export function compilerOf(format: BytecodeFormat): { name: string; version: string; flags: string[] } {
  const { name, version } = JSON.parse(readFileSync(join(homeOf(format), "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  return { name, version, flags: [...FLAGS] };
}

/** Where the compiler of a format is on this machine. */
export function compilerPath(format: BytecodeFormat): string {
  const folder = FOLDERS[process.platform] ?? "linux64-bin";
  return join(homeOf(format), "hermesc", folder, process.platform === "win32" ? "hermesc.exe" : "hermesc");
}

function homeOf(format: BytecodeFormat): string {
  return dirname(createRequire(import.meta.url).resolve(`${PACKAGES[format]}/package.json`));
}

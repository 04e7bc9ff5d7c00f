import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AtollError } from "@atoll/protocol";
import { FLAGS, compilerPath } from "./compiler.ts";
import type { BytecodeFormat } from "./compiler.ts";

const TIMEOUT_MS = 60_000;
const OUTPUT_BYTES = 1024 * 1024;

export type Compile = {
  readonly source: Uint8Array;
  readonly format: BytecodeFormat;
  readonly base?: Uint8Array;
  readonly flags?: readonly string[];
};

/**
 * Hermes bytecode of a script; with `base`, laid out so that a patch from it is small. Throws BUNDLE_FAILED.
 * Security: the compiler sees hostile input, so it is a process of its own with an empty environment and a scratch folder.
 */
export async function compileBytecode({ source, format, base, flags = FLAGS }: Compile): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "atoll-hermesc-"));
  try {
    // Fixed names: they would end up in the output.
    await writeFile(join(folder, "main.jsbundle"), source);
    if (base !== undefined) await writeFile(join(folder, "base.hbc"), base);
    const delta = base === undefined ? [] : ["-base-bytecode=base.hbc"];
    await runHermesc(format, [...flags, ...delta, "-out", "main.hbc", "main.jsbundle"], folder);
    return new Uint8Array(await readFile(join(folder, "main.hbc")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of `hermesc`'s disassembler. Throws BUNDLE_FAILED. */
export async function disassemble(bytecode: Uint8Array, format: BytecodeFormat): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "atoll-hermesc-"));
  try {
    await writeFile(join(folder, "main.hbc"), bytecode);
    return await runHermesc(format, ["-dump-bytecode", "-b", "main.hbc"], folder, 64 * OUTPUT_BYTES);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runHermesc(
  format: BytecodeFormat,
  args: readonly string[],
  cwd: string,
  maxBuffer = OUTPUT_BYTES,
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      compilerPath(format),
      args,
      { cwd, env: {}, timeout: TIMEOUT_MS, killSignal: "SIGKILL", maxBuffer },
      (error, stdout, stderr) => {
        if (error === null) return resolve(stdout);
        const said =
          stderr.replaceAll(cwd, "").slice(0, 500) || `it ended with ${error.signal ?? error.code}`;
        reject(
          new AtollError("BUNDLE_FAILED", `The bundle could not be compiled for Hermes: ${said}`, {
            cause: error,
          }),
        );
      },
    );
  });
}

const MAGIC = [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f];

/** The bytecode version that a file's header names; undefined when it is no Hermes bytecode. */
export function bytecodeVersion(bytes: Uint8Array): number | undefined {
  if (bytes.length < 12 || MAGIC.some((byte, index) => bytes[index] !== byte)) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
}

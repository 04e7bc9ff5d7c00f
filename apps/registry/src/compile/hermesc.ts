import { runLimited } from "@atoll/checks";
import { AtollError } from "@atoll/protocol";
import { FLAGS, compilerPath } from "./compiler.ts";
import type { BytecodeFormat } from "./compiler.ts";

const MIB = 1024 * 1024;
const LIMITS = { timeoutMs: 60_000, cpuSeconds: 60, memoryMiB: 2048, outputBytes: 64 * MIB };

export type Compile = {
  readonly source: Uint8Array;
  readonly format: BytecodeFormat;
  readonly base?: Uint8Array;
  readonly flags?: readonly string[];
};

/**
 * Hermes bytecode of a script; with `base`, laid out so that a patch from it is small. Throws BUNDLE_FAILED.
 * Security: the compiler sees hostile input: a process of its own with an empty environment, a scratch folder and limits.
 */
export async function compileBytecode({ source, format, base, flags = FLAGS }: Compile): Promise<Uint8Array> {
  // Fixed names: they would end up in the output.
  const files = new Map([["main.jsbundle", source]]);
  if (base !== undefined) files.set("base.hbc", base);
  const delta = base === undefined ? [] : ["-base-bytecode=base.hbc"];
  const made = await runHermesc(
    format,
    [...flags, ...delta, "-w", "-out", "main.hbc", "main.jsbundle"],
    files,
  );
  const bytecode = made.files.get("main.hbc");
  if (bytecode !== undefined) return new Uint8Array(bytecode);
  throw new AtollError(
    "BUNDLE_FAILED",
    `The compiler for ${format} gave nothing. Build the bundle with atoll bundle.`,
  );
}

/** The disassembler's text, operands as numbers, so that no string of the bundle stands in it. Throws BUNDLE_FAILED. */
export async function disassemble(bytecode: Uint8Array, format: BytecodeFormat): Promise<string> {
  const { output } = await runHermesc(
    format,
    ["-dump-bytecode", "-pretty=false", "-b", "main.hbc"],
    new Map([["main.hbc", bytecode]]),
  );
  return new TextDecoder().decode(output);
}

async function runHermesc(
  format: BytecodeFormat,
  args: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
) {
  const result = await runLimited({
    run: { program: compilerPath(format), args },
    files,
    keep: ["main.hbc"],
    limits: LIMITS,
  });
  if (result.ended === "done") return result;
  // Security: what a compiler says quotes the bundle: cut, and never more than text.
  const said = result.detail.slice(0, 500);
  throw new AtollError(
    "BUNDLE_FAILED",
    `The bundle could not be compiled for ${format} (${result.ended}): ${said}`,
  );
}

const MAGIC = [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f];

/** The bytecode version that a file's header names; undefined when it is no Hermes bytecode. */
export function bytecodeVersion(bytes: Uint8Array): number | undefined {
  if (bytes.length < 12 || MAGIC.some((byte, index) => bytes[index] !== byte)) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
}

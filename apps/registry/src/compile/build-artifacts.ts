import { createHash } from "node:crypto";
import { refuseIntrinsics } from "@atoll/checks";
import type { CodeFormat } from "@atoll/distribution";
import { AtollError } from "@atoll/protocol";
import { BYTECODE_FORMATS } from "./compiler.ts";
import type { BytecodeFormat } from "./compiler.ts";
import { bytecodeVersion, compileBytecode, disassemble } from "./hermesc.ts";
import { makePatches } from "./make-patches.ts";
import { checkOpcodes } from "./opcodes.ts";

/** The code of one release by format. */
export type Code = { readonly [format in CodeFormat]?: Uint8Array };

/** The code of a release and how to come to it from older ones. */
export type BuiltCode = {
  readonly format: CodeFormat;
  readonly bytes: Uint8Array;
  /** Digest of the bytecode that this one was laid out like. */
  readonly base: string | null;
  readonly patches: readonly { readonly from: string; readonly bytes: Uint8Array }[];
};

const BYTECODE_VERSIONS: Readonly<Record<BytecodeFormat, number>> = { "hermes-98": 98, "hermes-99": 99 };
const PATCHES = 3;

/**
 * Everything a release's code comes in: the script, bytecode of each version laid out like the newest release before it, and patches
 * from the last three. `previous` is newest first. The same input gives the same bytes. Throws BUNDLE_FAILED, BYTECODE_REFUSED.
 */
export async function buildArtifacts(source: Uint8Array, previous: readonly Code[]): Promise<BuiltCode[]> {
  // Security: hermesc's own intrinsics reach past the language; they are refused by syntax, where escapes cannot hide them.
  await refuseIntrinsics(new TextDecoder().decode(source));
  const made: Omit<BuiltCode, "patches">[] = [{ format: "js", bytes: source, base: null }];
  for (const format of BYTECODE_FORMATS) {
    const base = previous[0]?.[format];
    const bytes = await compileTwice(source, format, base);
    made.push({ format, bytes, base: base === undefined ? null : sha256(base) });
  }
  return withPatches(made, previous);
}

/** Security: a compiler that gives two results for one input was led astray by it, or is not the one we know. */
async function compileTwice(
  source: Uint8Array,
  format: BytecodeFormat,
  base: Uint8Array | undefined,
): Promise<Uint8Array> {
  const compile = { source, format, ...(base !== undefined && { base }) };
  const bytes = await compileBytecode(compile);
  const again = await compileBytecode(compile);
  if (Buffer.compare(bytes, again) !== 0 || bytecodeVersion(bytes) !== BYTECODE_VERSIONS[format]) {
    throw new AtollError(
      "BUNDLE_FAILED",
      `The compiler for ${format} gave two results for one bundle. Tell the registry's operator.`,
    );
  }
  checkOpcodes(await disassemble(bytes, format));
  return bytes;
}

async function withPatches(
  made: readonly Omit<BuiltCode, "patches">[],
  previous: readonly Code[],
): Promise<BuiltCode[]> {
  const older = previous.slice(0, PATCHES);
  const wanted = made.flatMap(({ format, bytes }) => {
    const codes = older
      .flatMap((code) => code[format] ?? [])
      .filter((code) => Buffer.compare(code, bytes) !== 0);
    return [...new Map(codes.map((code) => [sha256(code), code]))].map(([digest, from]) => ({
      format,
      digest,
      from,
      to: bytes,
    }));
  });
  const patches = await makePatches(wanted);
  const found = wanted.map(({ format, digest, to }, index) => ({
    format,
    from: digest,
    bytes: patches[index] ?? to,
    whole: to.length,
  }));
  return made.map((code) => ({
    ...code,
    patches: found
      // A patch that saves nothing is not worth a second way to fail.
      .filter(({ format, bytes, whole }) => format === code.format && bytes.length < whole)
      .map(({ from, bytes }) => ({ from, bytes })),
  }));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

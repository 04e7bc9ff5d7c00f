import { createHash } from "node:crypto";
import { refuseIntrinsics } from "@atoll/checks";
import type { CodeFormat } from "@atoll/distribution";
import { AtollError } from "@atoll/protocol";
import { BYTECODE_FORMATS } from "./compiler.ts";
import type { BytecodeFormat } from "./compiler.ts";
import { bytecodeVersion, compileBytecode, disassemble } from "./hermesc.ts";
import { inWorker } from "./in-worker.ts";
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
  const built: BuiltCode[] = [
    { format: "js", bytes: source, base: null, patches: await patchesTo("js", source, previous) },
  ];
  for (const format of BYTECODE_FORMATS) {
    const base = previous[0]?.[format];
    const bytes = await compileTwice(source, format, base);
    const patches = await patchesTo(format, bytes, previous);
    built.push({ format, bytes, base: base === undefined ? null : sha256(base), patches });
  }
  return built;
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

async function patchesTo(
  format: CodeFormat,
  bytes: Uint8Array,
  previous: readonly Code[],
): Promise<BuiltCode["patches"]> {
  const patches = new Map<string, Uint8Array>();
  for (const code of previous.slice(0, PATCHES)) {
    const old = code[format];
    if (old === undefined || Buffer.compare(old, bytes) === 0) continue;
    const patch = await inWorker({ kind: "patch", from: old, to: bytes });
    // A patch that saves nothing is not worth a second way to fail.
    if (patch.length < bytes.length) patches.set(sha256(old), patch);
  }
  return [...patches].map(([from, patch]) => ({ from, bytes: patch }));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
